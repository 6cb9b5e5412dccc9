/*
 * The yardstick: the recursion of the model (docs/MODEL.md section 2), quarter by quarter, as one would write
 * it in C. Clients are the inner loop over blocks that stay in the first-level cache, so that the compiler can vectorise;
 * every line of the value is summed on its own. End timing, one growth rate, constant rates.
 *
 *   quarters CLIENTS PERIODS SCENARIOS < columns > totals
 *
 * Input: nine columns of doubles (revenue, cost, churn, pd, lgd, ead, capital charge h*K, discount, growth), then
 * CLIENTS acquisition costs, then for each scenario four multipliers: churn, pd, lgd, revenue.
 * Output: a line a scenario with the five sums and the value; the time in seconds goes to standard error.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BLOCK 64

static double clamp01(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  const long n = atol(argv[1]), periods = atol(argv[2]), scenarios = atol(argv[3]);
  double *in = malloc(sizeof(double) * (10 * n + 4 * scenarios));
  if (!in || fread(in, sizeof(double), 10 * n + 4 * scenarios, stdin) != (size_t)(10 * n + 4 * scenarios)) return 1;
  const double *revenue = in, *cost = in + n, *churn = in + 2 * n, *pd = in + 3 * n, *lgd = in + 4 * n, *ead = in + 5 * n,
               *charge = in + 6 * n, *discount = in + 7 * n, *growth = in + 8 * n, *cac = in + 9 * n, *shocks = in + 10 * n;
  static double alive[BLOCK], df[BLOCK], grown[BLOCK], s[BLOCK], p[BLOCK], v[BLOCK], g[BLOCK], R[BLOCK], C[BLOCK], H[BLOCK], L[BLOCK];
  static double sumR[BLOCK], sumC[BLOCK], sumH[BLOCK], sumL[BLOCK];

  struct timespec t0, t1;
  clock_gettime(CLOCK_MONOTONIC, &t0);
  for (long k = 0; k < scenarios; k++) {
    const double *x = shocks + 4 * k;
    double total[5] = {0};
    for (long start = 0; start < n; start += BLOCK) {
      const long rows = n - start < BLOCK ? n - start : BLOCK;
      for (long i = 0; i < rows; i++) {
        const long r = start + i;
        p[i] = 1 - sqrt(sqrt(1 - clamp01(pd[r] * x[1])));
        s[i] = (1 - p[i]) * sqrt(sqrt(1 - clamp01(churn[r] * x[0])));
        v[i] = 1 / sqrt(sqrt(1 + discount[r]));
        g[i] = sqrt(sqrt(1 + growth[r]));
        R[i] = revenue[r] * x[3] / 4;
        C[i] = cost[r] / 4;
        H[i] = charge[r] * ead[r] / 4;
        L[i] = clamp01(lgd[r] * x[2]) * ead[r];
        alive[i] = df[i] = grown[i] = 1;
        sumR[i] = sumC[i] = sumH[i] = sumL[i] = 0;
      }
      for (long t = 0; t < periods; t++)
        for (long i = 0; i < rows; i++) {
          const double defaulted = alive[i] * p[i];
          alive[i] *= s[i];
          df[i] *= v[i];
          const double weight = alive[i] * df[i] * grown[i];
          sumR[i] += R[i] * weight;
          sumC[i] += C[i] * weight;
          sumH[i] += H[i] * weight;
          sumL[i] += L[i] * defaulted * df[i] * grown[i];
          grown[i] *= g[i];
        }
      for (long i = 0; i < rows; i++) {
        total[0] += sumR[i];
        total[1] += sumC[i];
        total[2] += sumH[i];
        total[3] += sumL[i];
        total[4] += cac[start + i];
      }
    }
    printf("%.17g %.17g %.17g %.17g %.17g\n", total[0], -total[1], -total[2], -total[3], -total[4]);
  }
  clock_gettime(CLOCK_MONOTONIC, &t1);
  fprintf(stderr, "%.9f\n", (double)(t1.tv_sec - t0.tv_sec) + 1e-9 * (double)(t1.tv_nsec - t0.tv_nsec));
  free(in);
  return 0;
}
