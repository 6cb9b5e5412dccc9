"""Writes project_anchors.csv: projects valued in 50-digit decimals, rounded to 17, by an independent program.

Run once: python3 test/golden/project_anchors.py > test/golden/project_anchors.csv
Inputs: project_cases.json beside it. Balances come first, by closed forms where there are any (annuity from its level
payment, sculpting from present values); survival, discounting and ratios are then summed from their definitions.
No library but decimal and json.
"""
import json
import os
from decimal import Decimal as D, getcontext

getcontext().prec = 50
ZERO, ONE = D(0), D(1)
PHASES = ["construction", "ramp-up", "operation"]


def dec(x):
    return D(str(x)) if isinstance(x, (int, float)) and not isinstance(x, bool) else x


def power(x, y):
    return (y * x.ln()).exp()


def load(case):
    head, *rows = case["table"]
    table = [dict(zip(head, map(dec, row))) for row in rows]
    return table, {name: dec(value) for name, value in case["terms"]}


def loan(table, terms):
    """Balances at the start, draws, interest, capitalised interest and principal; the loan's own arithmetic."""
    n, m = len(table), terms.get("periods_per_year", ONE)
    i, kind = terms["rate"] / m, terms.get("repayment", "sculpted")
    built = sum(row["Phase"] == "construction" for row in table)
    first, final = int(terms.get("first_repayment", built + 1)), int(terms.get("final_repayment", n))
    capitalised = terms.get("capitalise_interest", True)
    cfads = [row["CFADS"] or ZERO for row in table]
    worth = sum(cfads[t - 1] / (1 + i) ** (t - first + 1) for t in range(first, final + 1))
    share = {"begin": ONE, "mid": D("0.5"), "end": ZERO}[terms.get("draw_timing", "begin")]
    if "Draw" in table[0]:
        draws = [row["Draw"] or ZERO for row in table]
    else:
        size = worth / terms["target_dscr"] / (1 + i) ** (built if capitalised else 0)
        draws, share = [min(size, terms["commitment"])] + [ZERO] * (n - 1), ONE
    commitment = terms.get("commitment", sum(draws))
    # Debt at the start of repayment: draws, with interest on interest where that is capitalised.
    debt = sum(draw * power(1 + i, built - t + share) if capitalised else draw for t, draw in enumerate(draws, 1) if draw)
    service = [ZERO] * (n + 1)
    if kind == "annuity":
        level = debt * i / (1 - (1 + i) ** -(final - first + 1))
        service[first:final + 1] = [level] * (final - first + 1)
    elif kind == "sculpted":
        for t in range(first, final + 1):
            service[t] = cfads[t - 1] * debt / worth
    opening, rows, drawn = ZERO, [], ZERO
    last_draw = max(t for t, draw in enumerate(draws, 1) if draw)
    for t in range(1, n + 1):
        row, draw = table[t - 1], draws[t - 1]
        interest = opening * i + draw * (power(1 + i, share) - 1)
        added = interest if t <= built and capitalised else ZERO
        if kind in ("annuity", "sculpted"):
            principal = service[t] - interest if first <= t <= final else ZERO
        elif kind == "linear":
            principal = debt / (final - first + 1) if first <= t <= final else ZERO
        else:
            principal = (row["Debt service"] if row["Debt service"] is not None else ZERO) - (interest - added)
        undrawn = max(ZERO, commitment - drawn - share * draw) if t <= max(built, last_draw) else ZERO
        rows.append(dict(opening=opening, draw=draw, share=share, interest=interest, added=added, principal=principal, service=interest - added + principal, undrawn=undrawn))
        drawn += draw
        opening = opening + draw + added - principal
        if abs(opening) < D("1e-30"):
            opening = ZERO
    return rows, commitment, opening, cfads, i


def value(table, terms):
    rows, commitment, left, cfads, i = loan(table, terms)
    m, d = terms.get("periods_per_year", ONE), terms["discount_rate"]
    ftp = terms["ftp_rate"] / m
    get = lambda name: terms.get(name, ZERO)
    of = lambda stem, phase, other=None: terms.get(f"{stem}_{phase.replace('-', '_')}", other)
    out = dict(net_interest=ZERO, fees=get("upfront_fee") * commitment, cross_sold=ZERO, cost=ZERO, capital_charge=ZERO, expected_loss=ZERO, origination_cost=-get("origination_cost"))
    ends = max(t for t, row in enumerate(rows, 1) if row["opening"] + row["draw"] + row["undrawn"] > 0)
    alive = ONE
    for t, (cash, row) in enumerate(zip(table, rows), 1):
        phase, exposure = cash["Phase"], row["opening"] + row["draw"]
        p = 1 - power(1 - of("pd", phase), 1 / m)
        leave = get("refinancing") if phase == "operation" and exposure > 0 else ZERO
        c = 1 - power(1 - leave, 1 / m)
        discount = power(1 + d, D(-t) / m)
        default, alive = alive * p, alive * (1 - p) * (1 - c)
        w = alive * discount
        capital = of("capital", phase, get("capital_construction") if phase == "ramp-up" else ZERO)
        funding = row["opening"] * ftp + row["draw"] * (power(1 + ftp, row["share"]) - 1)
        out["net_interest"] += w * (row["interest"] - funding)
        out["fees"] += w * (get("commitment_fee") * row["undrawn"] / m + (cash.get("Fees") or ZERO))
        out["cross_sold"] += w * (cash.get("Cross-sold income") or ZERO)
        out["cost"] -= w * get("annual_cost") / m if t <= ends else ZERO
        out["capital_charge"] -= w * get("capital_charge") * capital * exposure / m
        out["expected_loss"] -= default * discount * of("lgd", phase, get("lgd")) * max(ZERO, exposure - (cash.get("Collateral") or ZERO))
    total = sum(out.values())
    income = out["net_interest"] + out["fees"] + out["cross_sold"]
    tested = [t for t, (cash, row) in enumerate(zip(table, rows), 1) if cash["Phase"] != "construction" and row["opening"] + row["draw"] > 0]
    dscr = {t: cfads[t - 1] / rows[t - 1]["service"] for t in tested if rows[t - 1]["service"] > 0}
    llcr = {t: sum(cfads[s - 1] / (1 + i) ** (s - t + 1) for s in tested if s >= t) / (rows[t - 1]["opening"] + rows[t - 1]["draw"]) for t in tested}
    rounding = 1 - D("1e-9")
    broken = [t for t in tested if (t in dscr and dscr[t] < get("min_dscr") * rounding) or llcr[t] < get("min_llcr") * rounding]
    locked = [t for t in tested if t not in broken and t in dscr and dscr[t] < get("lock_up_dscr") * rounding]
    out.update(value=total, share=out["cross_sold"] / income, min_dscr=min(dscr.values()), average_dscr=sum(dscr.values()) / len(dscr), min_llcr=min(llcr.values()))
    out.update(first_breach=broken[0] if broken else 0, breaches=len(broken), lock_ups=len(locked))
    out.update(largest_exposure=max(row["opening"] + row["draw"] for row in rows), idc=sum(row["interest"] for cash, row in zip(table, rows) if cash["Phase"] == "construction"), final_balance=left)
    return out


print("# source: test/golden/project_anchors.py on test/golden/project_cases.json, the definitions in 50-digit decimals")
print("# kind: anchor")
print("# tolerance: 1e-11")
print("# because: double precision loses a few digits more than one operation where balances are rolled forward")
print("case,quantity,value")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "project_cases.json"), encoding="utf-8") as file:
    for number, case in enumerate(json.load(file), 1):
        for quantity, amount in value(*load(case)).items():
            print(f"{number},{quantity},{amount:.17g}" if isinstance(amount, D) else f"{number},{quantity},{amount}")
