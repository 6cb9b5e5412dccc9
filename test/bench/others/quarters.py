"""The recursion of the model, quarter by quarter, all clients of a quarter at once: input and output as of quarters.c."""
import sys
import time

import numpy

clients, periods, scenarios = (int(word) for word in sys.argv[1:])
numbers = numpy.frombuffer(sys.stdin.buffer.read())
revenue, cost, churn, pd, lgd, ead, charge, discount, growth, cac = numbers[: 10 * clients].reshape(10, clients)
shocks = numbers[10 * clients :].reshape(scenarios, 4)

start = time.perf_counter()
lines = []
for on_churn, on_pd, on_lgd, on_revenue in shocks:
    p = 1 - (1 - numpy.clip(pd * on_pd, 0, 1)) ** 0.25
    s = (1 - p) * (1 - numpy.clip(churn * on_churn, 0, 1)) ** 0.25
    v = (1 + discount) ** -0.25
    g = (1 + growth) ** 0.25
    loss = numpy.clip(lgd * on_lgd, 0, 1) * ead
    totals = numpy.zeros(4)
    weight = numpy.ones(clients)  # alive, discounted, grown
    for _ in range(periods):
        defaulted = weight * p * v
        weight = weight * s * v
        totals += [revenue @ weight * on_revenue / 4, -(cost @ weight) / 4, -((charge * ead) @ weight) / 4, -(loss @ defaulted)]
        weight = weight * g
    lines.append([*totals, -cac.sum()])
print(time.perf_counter() - start, file=sys.stderr)
for line in lines:
    print(*(repr(float(number)) for number in line))
