"""Anchors of the models of repeat business, from mpmath's own 2F1 and quadrature with 30 digits: python3 repeat_anchors.py > repeat_anchors.csv"""
import random

import mpmath as mp

mp.mp.dps = 30
random.seed(20051)


def draw(low, high):
    return mp.mpf(round(10 ** random.uniform(low, high), 6))


def alive(r, alpha, a, b, x, tx, T):
    return mp.mpf(1) if x == 0 else 1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + tx)) ** (r + x))


def expected(r, alpha, a, b, x, tx, T, t):
    c = a + b + x - 1
    return alive(r, alpha, a, b, x, tx, T) * c / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * mp.hyp2f1(r + x, b + x, c, t / (alpha + T + t)))


def leaving(r, alpha, s, beta, x, tx, T):
    """The integral over the time of leaving, panel by panel in ln(m + y)."""
    m = min(alpha, beta)
    first, last = mp.log(m + tx), mp.log(m + T)
    f = lambda w: mp.e**w * (alpha + mp.e**w - m) ** (-(r + x)) * (beta + mp.e**w - m) ** (-(s + 1))
    scale = f(first)
    panels = int(min(400, max(8, (r + x + s + 1) * (last - first) / 4 + 8)))
    return scale * mp.quad(lambda w: f(w) / scale, mp.linspace(first, last, panels), maxdegree=5)


print("# source: the formulas of Fader, Hardie & Lee (2005) and Fader & Hardie (2005), evaluated with mpmath (30 digits): 2F1 for BG/NBD, quadrature for Pareto/NBD")
print("# kind: anchor")
print("# tolerance: 1e-12")
print("# because: relative; the anchors hold 17 digits")
print("r,alpha,a,b,s,beta,x,t_x,T,t,bg_alive,bg_expected,log_integral,pnbd_alive,pnbd_expected")
for _ in range(60):
    r, alpha, a, b, s, beta = draw(-1.5, 1.5), draw(-1, 2), draw(-1.5, 2), draw(-1.5, 2), draw(-1.5, 1), draw(-1, 2)
    x = 0 if random.random() < 0.3 else int(10 ** random.uniform(0, 2.2))
    T = draw(-0.5, 2)
    tx = mp.mpf(0) if x == 0 else mp.mpf(round(float(T) * random.random(), 6))
    t = draw(-1, 2)
    integral = leaving(r, alpha, s, beta, x, tx, T)
    there = 1 / (1 + s * integral * (alpha + T) ** (r + x) * (beta + T) ** s)
    ahead = there * (r + x) * (beta + T) / ((alpha + T) * (s - 1)) * (1 - ((beta + T) / (beta + T + t)) ** (s - 1))
    values = [alive(r, alpha, a, b, x, tx, T), expected(r, alpha, a, b, x, tx, T, t), mp.log(integral), there, ahead]
    print(",".join([mp.nstr(v, 12) for v in (r, alpha, a, b, s, beta)] + [str(x), mp.nstr(tx, 12), mp.nstr(T, 12), mp.nstr(t, 12)] + [mp.nstr(v, 17) for v in values]))
