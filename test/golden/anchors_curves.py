"""Writes anchors_curves.csv: clients with curves by year, own growth rates and perpetual horizons, line by line.

Run: python3 test/golden/anchors_curves.py > test/golden/anchors_curves.csv
Written from docs/MODEL.md sections 1 and 2 alone, in decimals of 60 digits, printed with 25. Nothing is imported but
decimal. A root is Newton's (x^(1/m) for m in 1, 2, 4, 12), so no logarithm is taken. A perpetual client is summed until
a period adds less than 1e-45 of the total: no closed form, so that the closed form has something to be held against.
"""
from decimal import Decimal, getcontext

getcontext().prec = 60
ONE, TINY = Decimal(1), Decimal("1e-45")
INPUTS = ("revenue referral retention_cost churn pd lgd ead capital capital_charge discount_rate "
          "revenue_growth referral_growth cost_growth exposure_growth cac m periods timing").split()
LINES = "value_revenue value_referral value_retention_cost value_capital_charge value_expected_loss value_acquisition_cost clv".split()

# Curves by year are joined with |; a short one holds its last value. periods = m * years, or "perpetual".
CASES = """
120 10 20 .08|.12|.05 .02|.03|.01|.04 .4|.45 1000 .08 .1 .1 .03 .03 .03 .03 50 4 20 mid
120 10 20 .08|.12|.05 .02|.03|.01|.04 .4|.45 1000 .08 .1 .1 .03 .03 .03 .03 50 4 20 begin
120 10 20 .08|.12|.05 .02|.03|.01|.04 .4|.45 1000 .08 .1 .1 .03 .03 .03 .03 50 4 20 end
300|280|250 15|0|20 40|45 .05|.25|.1 .03|.01 .35|.6|.5 5000|4000|3000|2000|1000 .08|.1 .12|.1 .06|.09|.04 .02|-.03 .1|0 .025 .5 120 12 54 mid
300|280|250 15|0|20 40|45 .05|.25|.1 .03|.01 .35|.6|.5 5000|4000|3000|2000|1000 .08|.1 .12|.1 .06|.09|.04 .02|-.03 .1|0 .025 .5 120 12 54 begin
90 0 30 0 .015 .45 2500 .105 .11 .07 .04 0 .02 -.05 0 2 perpetual mid
90 7 30 .2|.1|.06 .05|.02 .45 2500 .105 .11 .12|.09|.07 .1|.04 .01 .02 -.05 33 12 perpetual end
90 7 30 .2|.1|.06 .05|.02 .45 2500|2000|1500 .105 .11 .12|.09|.07 .1|.04 .01 .02 .5 33 4 perpetual begin
100 0 0 .1|.1|1 .02 .5 800 0 0 .08 0 0 0 0 10 4 40 end
100 0 0 .1 .02|1|.3 .5 800 0 0 .08 0 0 0 0 10 4 perpetual mid
50 5 5 .3 .1 .9 200 .1 .2 10|-.9|-.5 .5 -.5 1 2 1 2 19 mid
0 0 0 .05 .00000001 .45 1000000000 0 0 .03 0 0 0 0 0 12 360 end
""".strip().splitlines()


def root(x, m):
    """x^(1/m) by Newton's iteration from above."""
    if m == 1 or x in (0, 1):
        return x
    y = max(ONE, x)
    while True:
        z = ((m - 1) * y + x / y ** (m - 1)) / m
        if abs(z - y) <= Decimal("1e-57") * y:
            return z
        y = z


def value(row):
    client = dict(zip(INPUTS, row.split()))
    m, timing = int(client["m"]), client["timing"]
    T = None if client["periods"] == "perpetual" else int(client["periods"])
    years = {name: [Decimal(x) for x in client[name].split("|")] for name in INPUTS[:14]}
    longest = max(len(curve) for curve in years.values())
    # Rates of one period, worked out once for every year that differs.
    per_period = []
    for y in range(longest):
        a = {name: curve[min(y, len(curve) - 1)] for name, curve in years.items()}
        per_period.append(dict(
            a, c=1 - root(1 - a["churn"], m), p=1 - root(1 - a["pd"], m), v=1 / root(1 + a["discount_rate"], m),
            R=root(1 + a["revenue_growth"], m), F=root(1 + a["referral_growth"], m), C=root(1 + a["cost_growth"], m),
            E=ONE if len(years["ead"]) > 1 else root(1 + a["exposure_growth"], m)))
        per_period[-1]["half"] = root(per_period[-1]["v"], 2)  # v^(1/2): half a period

    sums = dict(R=Decimal(0), F=Decimal(0), C=Decimal(0), K=Decimal(0), L=Decimal(0))
    S, DF, G = ONE, ONE, dict(R=ONE, F=ONE, C=ONE, E=ONE)
    t = 0
    while T is None or t < T:
        t += 1
        q = per_period[min((t - 1) // m, longest - 1)]
        S_before, DF_before = S, DF
        D = S_before * q["p"]
        S = S_before * (1 - q["p"]) * (1 - q["c"])
        DF = DF_before * q["v"]
        at_middle = DF_before * q["half"]
        weight = {"begin": S_before * DF_before, "mid": (S_before + S) / 2 * at_middle, "end": S * DF}[timing]
        loss_at = at_middle if timing == "mid" else DF
        E = q["ead"] * G["E"]
        adds = dict(R=q["revenue"] / m * G["R"] * weight, F=q["referral"] / m * G["F"] * weight, C=-q["retention_cost"] / m * G["C"] * weight,
                    K=-q["capital_charge"] * q["capital"] * E / m * weight, L=-D * q["lgd"] * E * loss_at)
        for line, x in adds.items():
            sums[line] += x
        for line in "RFCE":
            G[line] *= q[line]
        if T is None and t > m * longest and sum(map(abs, adds.values())) <= TINY * max(ONE, sum(map(abs, sums.values()))):
            break
    lines = [sums["R"], sums["F"], sums["C"], sums["K"], sums["L"], -Decimal(client["cac"])]
    return [*lines, sum(lines)]


if __name__ == "__main__":
    print("# source: test/golden/anchors_curves.py, docs/MODEL.md sections 1 and 2 period by period in 60-digit decimals")
    print("# kind: anchor")
    print("# tolerance: 1e-12 of the sum of the lines' sizes")
    print("# because: double precision over some hundred periods and different JavaScript engines differ in the last digits only")
    print(",".join(INPUTS + LINES))
    for case in CASES:
        print(",".join(case.split() + [f"{x:.25g}" for x in value(case)]))
