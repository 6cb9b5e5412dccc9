"""Points of the special functions, from mpmath with 40 digits: python3 special.py > special.csv"""
import mpmath as mp

mp.mp.dps = 40
print("# source: mpmath 1.3 (40 digits): loggamma, digamma, gammainc, betainc inverted by root finding, hyp2f1, ncdf and erfinv")
print("# kind: anchor")
print("# tolerance: 1e-12")
print("# because: relative, beside a zero absolute; the anchors hold 20 digits")
print("function,a,b,c,value")


def row(name, args, value):
    args = [mp.nstr(mp.mpf(x), 17) for x in args] + [""] * (3 - len(args))
    print(",".join([name, *args, mp.nstr(value, 20)]))


for x in ["1e-6", "0.001", "0.1", "0.243", "0.5", "0.999", "1.001", "1.5", "1.9999", "2.0001", "3.806", "7.3", "24.5", "171.2", "1000.5", "123456.7", "1e9"]:
    x = mp.mpf(x)
    row("logGamma", [x], mp.loggamma(x))
    row("digamma", [x], mp.digamma(x))
for a, b in [("0.668", "3.806"), ("0.01", "0.02"), ("1e-5", "40"), ("12.5", "900.25"), ("500", "700"), ("3", "1e6")]:
    a, b = mp.mpf(a), mp.mpf(b)
    row("logBeta", [a, b], mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b))
for k, x in [(1, "3.841458820694124"), (1, "0.001"), (1, "40"), (2, "5.99"), (3, "0.5"), (7, "14.07"), (10, "2"), (30, "80"), (100, "124.3"), (1, "700")]:
    row("chiSquareTail", [mp.mpf(x), k], mp.gammainc(mp.mpf(k) / 2, mp.mpf(x) / 2, mp.inf, regularized=True))
for p, a, b in [("0.025", "1", "20"), ("0.975", "3", "98"), ("0.025", "3", "98"), ("0.5", "0.5", "0.5"), ("0.05", "0.3", "7"), ("0.95", "31", "585"), ("0.01", "250", "4000"), ("0.999", "2", "3")]:
    p, a, b = mp.mpf(p), mp.mpf(a), mp.mpf(b)
    low, high = mp.mpf("1e-30"), 1 - mp.mpf("1e-30")
    for _ in range(140):
        middle = (low + high) / 2
        if mp.betainc(a, b, 0, middle, regularized=True) < p:
            low = middle
        else:
            high = middle
    row("betaQuantile", [p, a, b], (low + high) / 2)
for b, c, z in [("11.806", "12.474", "0.9090909090909091"), ("2", "5", "0.5"), ("1.5", "1.6", "0.99"), ("40", "41", "0.95"), ("0.2", "3", "0.01"), ("100", "250", "0.9999")]:
    b, c, z = mp.mpf(b), mp.mpf(c), mp.mpf(z)
    row("hypergeometricOfOne", [b, c, z], mp.hyp2f1(1, b, c, z))
for x in ["-8", "-3.1", "-1", "-0.001", "0", "0.7", "1.96", "5"]:
    row("normalCdf", [mp.mpf(x)], mp.ncdf(mp.mpf(x)))
for p in ["1e-12", "0.001", "0.025", "0.3", "0.5", "0.81", "0.999"]:
    p = mp.mpf(p)
    # Below a half by the tail, so that the digits of a small probability are not lost.
    row("normalQuantile", [p], mp.findroot(lambda x: mp.log(mp.ncdf(x)) - mp.log(p), -mp.sqrt(-2 * mp.log(p)) if p < mp.mpf("0.4") else mp.mpf("0.1")))
