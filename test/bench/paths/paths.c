/*
 * The yardstick of a simulation: every client on every path, quarter by quarter, as one would write it in C. The
 * probabilities of a client in a year, given the state of the world, are those of the model (docs/MODEL.md section 5):
 * PD(Z) = Phi((Phi^-1(p) - sqrt(rho) Z) / sqrt(1 - rho)), churn likewise, their survival of a quarter the fourth root.
 * What does not depend on the path is computed before the clock starts; clients are the inner loop over blocks that stay
 * in the first-level cache, so that the compiler can vectorise. End timing, one growth rate, constant rates.
 *
 *   paths CLIENTS YEARS PATHS < columns > values
 *
 * Input, in doubles: sqrt(rho / (1 - rho)) of defaults and of departures; columns of Phi^-1(p) / sqrt(1 - rho) of both,
 * revenue, referral less cost less capital charge, loss on default (all a quarter), discount and growth factor of a
 * quarter, acquisition cost; then by year and path the states of credit and attrition and the margin's factor.
 * Output: a value a path; the time in seconds goes to standard error.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BLOCK 64
#define QUARTERS 4

static double upper_tail(double u) { return 0.5 * erfc(u * M_SQRT1_2); }

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  const long n = atol(argv[1]), years = atol(argv[2]), paths = atol(argv[3]);
  const size_t numbers = 2 + 8 * n + 3 * years * paths;
  double *in = malloc(sizeof(double) * numbers);
  if (!in || fread(in, sizeof(double), numbers, stdin) != numbers) return 1;
  const double credit_slope = in[0], churn_slope = in[1];
  const double *pd = in + 2, *churn = pd + n, *revenue = churn + n, *other = revenue + n, *loss = other + n,
               *discount = loss + n, *growth = discount + n, *cac = growth + n, *credit = cac + n,
               *attrition = credit + years * paths, *margin = attrition + years * paths;
  static double weight[BLOCK], stay[BLOCK], hold[BLOCK], value[BLOCK];

  struct timespec t0, t1;
  clock_gettime(CLOCK_MONOTONIC, &t0);
  for (long path = 0; path < paths; path++) {
    double total = 0;
    for (long start = 0; start < n; start += BLOCK) {
      const long rows = n - start < BLOCK ? n - start : BLOCK;
      for (long i = 0; i < rows; i++) {
        weight[i] = 1;
        value[i] = -cac[start + i];
      }
      for (long y = 0; y < years; y++) {
        const double z = credit_slope * credit[y * paths + path], w = churn_slope * attrition[y * paths + path];
        const double m = margin[y * paths + path];
        for (long i = 0; i < rows; i++) {
          hold[i] = sqrt(sqrt(upper_tail(pd[start + i] - z)));
          stay[i] = hold[i] * sqrt(sqrt(upper_tail(churn[start + i] - w)));
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++)
          for (long i = 0; i < rows; i++) {
            const long r = start + i;
            const double defaulted = weight[i] * discount[r] * (1 - hold[i]);
            const double alive = weight[i] * discount[r] * stay[i];
            value[i] += (revenue[r] * m + other[r]) * alive - loss[r] * defaulted;
            weight[i] = alive * growth[r];
          }
      }
      for (long i = 0; i < rows; i++) total += value[i];
    }
    printf("%.17g\n", total);
  }
  clock_gettime(CLOCK_MONOTONIC, &t1);
  fprintf(stderr, "%.9f\n", (double)(t1.tv_sec - t0.tv_sec) + 1e-9 * (double)(t1.tv_nsec - t0.tv_nsec));
  free(in);
  return 0;
}
