"""Anchors of exponential smoothing: python3 forecast_anchors.py > forecast_anchors.csv

Written from the state-space form (Hyndman, Koehler, Ord & Snyder 2008, ch. 3, 5 and 6), apart from the product: matrices
instead of recursions, initial states of additive models by least squares, scipy's searches, and the variance of
multiplicative seasons by the exact moments of Hyndman et al. (2005), class 3.
"""
import csv
import math

import numpy as np
from scipy.optimize import minimize

series = {}
for row in csv.DictReader(line for line in open("forecast_series.csv") if not line.startswith("#")):
    series.setdefault(row["series"], []).append(float(row["value"]))

METHODS = {
    "simple": ("N", "N"), "holt": ("A", "N"), "damped": ("D", "N"),
    "seasonal": ("N", "A"), "seasonal_holt": ("A", "A"), "seasonal_damped": ("D", "A"),
    "multiplicative": ("N", "M"), "multiplicative_holt": ("A", "M"), "multiplicative_damped": ("D", "M"),
}
LOW, HIGH = 1e-4, 0.9999


def unpack(u, trend, season):
    """Shares of the bounds as alpha, beta, gamma, phi."""
    u = list(u)
    alpha = LOW + (HIGH - LOW) * u.pop(0)
    beta = LOW + (alpha - LOW) * u.pop(0) if trend != "N" else 0.0
    gamma = LOW + (1 - alpha - LOW) * u.pop(0) if season != "N" else 0.0
    phi = 0.8 + 0.18 * u.pop(0) if trend == "D" else 1.0
    return alpha, beta, gamma, phi


def matrices(alpha, beta, gamma, phi, trend, season, m):
    """F, g, w of the linear form; state: level, trend, season of the next period, of the one after, ..."""
    size = 1 + (trend != "N") + (m if season != "N" else 0)
    F, g, w = np.zeros((size, size)), np.zeros(size), np.zeros(size)
    F[0, 0] = w[0] = 1
    g[0] = alpha
    k = 1
    if trend != "N":
        F[0, 1] = F[1, 1] = w[1] = phi
        g[1] = beta
        k = 2
    if season != "N":
        w[k] = 1
        for j in range(m - 1):
            F[k + j, k + j + 1] = 1
        F[k + m - 1, k] = 1
        g[k + m - 1] = gamma
    return F, g, w


def additive(y, u, trend, season, m):
    """Sum of squares with the initial state of least squares: errors are linear in it."""
    p = unpack(u, trend, season)
    F, g, w = matrices(*p, trend, season, m)
    D = F - np.outer(g, w)
    size, free = len(g), len(g) - (season != "N")
    # Columns: free initial states (the last season is minus the sum of the others).
    basis = np.eye(size)[:, :free]
    if season != "N":
        basis[size - 1, size - m:] = -1
    own, sens = np.zeros(size), basis.copy()
    targets, rows = [], []
    for value in y:
        targets.append(value - w @ own)
        rows.append(w @ sens)
        own = D @ own + g * value
        sens = D @ sens
    solution, *_ = np.linalg.lstsq(np.array(rows), np.array(targets), rcond=None)
    errors = np.array(targets) - np.array(rows) @ solution
    return float(errors @ errors), own + sens @ solution, p


def fit_additive(y, trend, season, m):
    count = 1 + (trend != "N") + (season != "N") + (trend == "D")
    best = None
    for a in (0.1, 0.4, 0.7, 0.95):
        for b in (0.05, 0.5, 0.9):
            start = np.array(([a, b, b, 0.7] if trend == "D" else [a, b, b])[:count] if count < 4 else [a, b, b, 0.7])
            f = lambda u: math.log(additive(y, u, trend, season, m)[0])
            found = minimize(f, start, method="L-BFGS-B", bounds=[(0, 1)] * count, options={"ftol": 1e-15, "gtol": 1e-10, "maxiter": 5000})
            found = minimize(f, found.x, method="Nelder-Mead", bounds=[(0, 1)] * count, options={"xatol": 1e-9, "fatol": 1e-13, "maxiter": 8000, "maxfev": 8000})
            if best is None or found.fun < best.fun:
                best = found
    sse, state, p = additive(y, best.x, trend, season, m)
    n, k = len(y), count + 1 + (trend != "N") + (m - 1 if season != "N" else 0)
    log_likelihood = -n / 2 * (1 + math.log(2 * math.pi) + math.log(sse / n))
    F, g, w = matrices(*p, trend, season, m)
    sigma2 = sse / (n - k)
    forecasts, variance, power = [], sigma2, np.eye(len(g))
    for h in range(1, 2 * m + 2 if m > 1 else 6):
        forecasts.append((float(w @ state), math.sqrt(variance)))
        variance += sigma2 * float(w @ power @ g) ** 2
        power = power @ F
        state = F @ state
    return log_likelihood, k, sigma2, forecasts


def multiplicative_pass(y, x, trend, m):
    count = 2 + (trend != "N") + (trend == "D")
    p = unpack([math.sin(v) ** 2 for v in x[:count]], trend, "M")
    alpha, beta, gamma, phi = p
    level, slope = x[count], (x[count + 1] if trend != "N" else 0.0)
    free = list(x[count + 1 + (trend != "N"):])
    seasons = free + [m - sum(free)]
    squares = logs = 0.0
    for value in y:
        mu, s = level + phi * slope, seasons.pop(0)
        if mu <= 0 or s <= 0:
            return None
        e = (value - mu * s) / (mu * s)
        squares += e * e
        logs += math.log(mu * s)
        level, slope = mu * (1 + alpha * e), phi * slope + beta * mu * e
        seasons.append(s * (1 + gamma * e))
    return squares, logs, p, level, slope, seasons


def fit_multiplicative(y, trend, m):
    n, unit = len(y), sum(y) / len(y)
    z = [v / unit for v in y]

    def f(x):
        found = multiplicative_pass(z, x, trend, m)
        return 1e6 if found is None else math.log(found[0] / n) / 2 + found[1] / n

    first, second = np.mean(z[:m]), np.mean(z[m:2 * m])
    ratio = [(z[j] / first + z[j + m] / second) / 2 for j in range(m)]
    ratio = [r * m / sum(ratio) for r in ratio]
    angle = lambda share: math.asin(math.sqrt(share))
    best = None
    for a in (0.1, 0.3, 0.7):
        for b in (0.02, 0.3):
            start = [angle(a)] + ([angle(b)] if trend != "N" else []) + [angle(0.05)] + ([angle(0.8)] if trend == "D" else [])
            start += [first] + ([(second - first) / m] if trend != "N" else []) + ratio[:-1]
            x = np.array(start)
            for _ in range(6):
                x = minimize(f, x, method="BFGS", options={"gtol": 1e-9, "maxiter": 2000}).x
                x = minimize(f, x, method="Powell", options={"xtol": 1e-10, "ftol": 1e-14, "maxiter": 20000}).x
            value = f(x)
            if best is None or value < best[0]:
                best = (value, x)
    squares, logs, p, level, slope, seasons = multiplicative_pass(z, best[1], trend, m)
    k = len(best[1])
    log_likelihood = -n / 2 * (1 + math.log(2 * math.pi) + math.log(squares / n)) - logs - n * math.log(unit)
    sigma2 = squares / (n - k)
    return log_likelihood, k, sigma2, moments(p, level * unit, slope * unit, seasons, sigma2, trend, m, 2 * m + 1)


def moments(p, level, slope, seasons, sigma2, trend, m, periods):
    """Exact variance of class 3, by the Kronecker form; forecasts as point forecasts."""
    alpha, beta, gamma, phi = p
    if trend == "N":
        H1, F1, G1, x = np.array([[1.0]]), np.array([[1.0]]), np.array([[alpha]]), np.array([[level]])
    else:
        H1 = np.array([[1.0, phi]])
        F1 = np.array([[1.0, phi], [0.0, phi]])
        G1 = np.array([[alpha, alpha * phi], [beta, beta * phi]])
        x = np.array([[level], [slope]])
    H2, F2, G2 = np.zeros((1, m)), np.zeros((m, m)), np.zeros((m, m))
    H2[0, 0] = 1
    for j in range(m - 1):
        F2[j, j + 1] = 1
    F2[m - 1, 0] = 1
    G2[m - 1, 0] = gamma
    z = np.array(seasons).reshape(-1, 1)
    vec = lambda A: A.reshape(-1, 1, order="F")
    M = x @ z.T
    V = np.zeros((M.size, M.size))
    H21, F21, G21 = np.kron(H2, H1), np.kron(F2, F1), np.kron(G2, G1)
    K = np.kron(G2, F1) + np.kron(F2, G1)
    out, path, left = [], x.copy(), list(seasons)
    for h in range(periods):
        mean = float((H1 @ M @ H2.T)[0, 0])
        variance = float((1 + sigma2) * (H21 @ V @ H21.T)[0, 0] + sigma2 * mean**2)
        out.append((float((H1 @ path)[0, 0]) * left[h % m], math.sqrt(variance)))
        v = vec(M)
        V = F21 @ V @ F21.T + sigma2 * (F21 @ V @ G21.T + G21 @ V @ F21.T + K @ (V + v @ v.T) @ K.T + sigma2 * G21 @ (3 * V + 2 * v @ v.T) @ G21.T)
        M = F1 @ M @ F2.T + G1 @ M @ G2.T * sigma2
        path = F1 @ path
    return out


if __name__ == "__main__":
    print("# source: the state-space form of Hyndman, Koehler, Ord & Snyder (2008), fitted with scipy; the exact variance of multiplicative seasons by Hyndman, Koehler, Ord & Snyder (2005), class 3; forecast_anchors.py")
    print("# kind: anchor")
    print("# tolerance: 1e-5 relative; spreads of multiplicative seasons beyond the first round 0.001")
    print("# because: two searches for one maximum agree in its height to many digits, in its place to half as many")
    print("series,method,season,log_likelihood,parameters,h,forecast,spread")
    cases = [("oil", 1, ["simple", "holt", "damped"]), ("ausair", 1, ["simple", "holt", "damped"]), ("livestock", 1, ["damped"]), ("austourists", 4, list(METHODS)), ("airpassengers", 12, ["seasonal", "seasonal_holt"])]
    for name, m, methods in cases:
        for method in methods:
            trend, season = METHODS[method]
            y = series[name]
            rounds = m if season != "N" else 1
            found = fit_multiplicative(y, trend, m) if season == "M" else fit_additive(y, trend, season, rounds)
            log_likelihood, k, sigma2, forecasts = found
            for h, (forecast, spread) in enumerate(forecasts, 1):
                if h in (1, 2, 5, 9, 25):
                    print(f"{name},{method},{m},{log_likelihood:.12g},{k},{h},{forecast:.12g},{spread:.12g}", flush=True)
