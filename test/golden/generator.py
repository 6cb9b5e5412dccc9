"""Matrix exponentials of generators, from mpmath's expm with 40 digits: python3 generator.py > generator.csv"""
import mpmath as mp

mp.mp.dps = 40
print("# source: mpmath 1.3 (40 digits), expm of generators; the first is that of twenty firms over a year of Lando & Skodeberg (2002), section 2: one of ten A falls to B after a month, one of ten B rises to A after two months, another B defaults after six")
print("# kind: anchor")
print("# tolerance: 1e-12")
print("# because: absolute; the anchors hold 17 digits")
print("case,time,row,column,rate,probability")
years_a = mp.mpf(9) + mp.mpf(1) / 12 + mp.mpf(10) / 12
years_b = mp.mpf(8) + mp.mpf(11) / 12 + mp.mpf(2) / 12 + mp.mpf(6) / 12
CASES = {
    "lando": (1, [[-1 / years_a, 1 / years_a, 0], [1 / years_b, -2 / years_b, 1 / years_b], [0, 0, 0]]),
    "fast": (3, [[-400, 399, 1, 0], [250, -300, 40, 10], [5, 5, -60, 50], [0, 0, 0, 0]]),
    "slow": (1, [["-1e-9", "1e-9", 0], [0, "-2e-6", "2e-6"], [0, 0, 0]]),
}
for name, (time, rows) in CASES.items():
    generator = mp.matrix([[mp.mpf(x) for x in row] for row in rows])
    exponential = mp.expm(generator * time, method="taylor")
    for i in range(generator.rows):
        for j in range(generator.cols):
            print(",".join([name, str(time), str(i), str(j), mp.nstr(generator[i, j], 17), mp.nstr(exponential[i, j], 17)]))
