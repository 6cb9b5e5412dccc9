"""Writes anchors.csv: values of the model in 50-digit decimals, rounded to 17, by an independent program.

Run once: python3 test/golden/anchors.py > test/golden/anchors.csv
The recursion of docs/MODEL.md section 2, nothing else; no library but decimal.
"""
from decimal import Decimal as D, getcontext

getcontext().prec = 50
NAMES = "revenue referral retention_cost churn pd lgd ead capital capital_charge discount_rate growth cac m years timing".split()
CASES = [
    (120, 10, 20, "0.08", "0.02", "0.4", 1000, "0.08", "0.1", "0.1", "0.03", 50, 4, 5, "mid"),
    (120, 10, 20, "0.08", "0.02", "0.4", 1000, "0.08", "0.1", "0.1", "0.03", 50, 4, 5, "begin"),
    (120, 10, 20, "0.08", "0.02", "0.4", 1000, "0.08", "0.1", "0.1", "0.03", 50, 4, 5, "end"),
    ("26814.57", 0, 500, "0.08", "0.0357", "0.6906", 609422, 0, 0, "0.08", "-0.0697", 0, 4, 15, "end"),
    (240, 0, 20, 0, "0.005", "0.15", 12000, 0, 0, "0.08", "-0.05", 0, 12, 20, "end"),
    (1, 0, 0, "0.000001", "0.0000001", 1, "1000000", 0, 0, "0.0001", 0, 0, 12, 30, "mid"),
    (100, 0, 0, "0.12", 0, 0, 0, 0, 0, "-0.02", "0.05", 0, 2, 40, "begin"),
    (100, 5, 10, 1, "0.5", 1, 100, "0.1", "0.1", "0.5", 0, 1, 4, 3, "begin"),
]


def root(x, m):
    return x if m == 1 else (D(0) if x == 0 else (x.ln() / m).exp())


def clv(R, F, C, c, p, l, E, K, h, d, g, A, m, years, timing):
    R, F, C, c, p, l, E, K, h, d, g, A = (D(str(x)) for x in (R, F, C, c, p, l, E, K, h, d, g, A))
    c1, p1, v, gamma = 1 - root(1 - c, m), 1 - root(1 - p, m), 1 / root(1 + d, m), root(1 + g, m)
    S, total = D(1), -A
    for t in range(1, m * years + 1):
        before, default = S, S * p1
        S = S * (1 - p1) * (1 - c1)
        W, tau = {"begin": (before, D(t - 1)), "mid": ((before + S) / 2, D(t) - D("0.5")), "end": (S, D(t))}[timing]
        sigma = D(t) - D("0.5") if timing == "mid" else D(t)
        G = gamma ** (t - 1)
        total += (R + F - C - h * K * E) * G / m * W * (tau * v.ln()).exp() - default * l * E * G * (sigma * v.ln()).exp()
    return total


print("# source: test/golden/anchors.py, the recursion of docs/MODEL.md section 2 in 50-digit decimals")
print("# kind: anchor")
print("# tolerance: 1e-12")
print("# because: double precision and different JavaScript engines differ in the last digits only")
print(",".join(NAMES + ["clv"]))
for case in CASES:
    print(",".join(str(x) for x in case) + f",{clv(*case):.17g}")
