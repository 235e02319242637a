namespace Kalkan.Bench.Identity;

/// <summary>
/// Logistic regression with a given intercept and bounds on the weights, each drawn to what is known of it beforehand or a
/// little to 0, by Newton's method on the weights that are not held at a bound.
/// </summary>
internal static class LogisticFit
{
    private const double Loose = 0.01;
    private const double Tight = 300;
    private const int MostSteps = 60;

    public static double[] Fit(IReadOnlyList<Example> examples, IReadOnlyList<Feature> features, double?[] known, double intercept)
    {
        double[] weights = [.. features.Select((feature, i) => Math.Clamp(known[i] ?? 0, feature.Least, feature.Most))];
        var loss = Loss(examples, weights, known, intercept);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, hessian) = Derivatives(examples, weights, known, intercept);
            var free = Enumerable.Range(0, weights.Length).Where(i => !IsHeld(weights[i], gradient[i], features[i])).ToArray();
            var direction = Solve(hessian, gradient, free);
            var (next, nextLoss, length) = (weights, loss, 1.0);
            for (; length > 1e-4; length /= 2)
            {
                next = [.. weights.Select((w, i) => Math.Clamp(w + (length * direction[i]), features[i].Least, features[i].Most))];
                nextLoss = Loss(examples, next, known, intercept);
                if (nextLoss < loss)
                {
                    break;
                }
            }

            if (length <= 1e-4 || loss - nextLoss < 1e-7 * loss)
            {
                return nextLoss < loss ? next : weights;
            }

            (weights, loss) = (next, nextLoss);
        }

        return weights;
    }

    public static double Sum((int Index, double Value)[] row, double[] weights)
    {
        var sum = 0.0;
        foreach (var (index, value) in row)
        {
            sum += weights[index] * value;
        }

        return sum;
    }

    private static double Draw(double? known) => known is null ? Loose : Tight;

    private static bool IsHeld(double weight, double gradient, Feature feature) =>
        (weight <= feature.Least && gradient > 0) || (weight >= feature.Most && gradient < 0);

    private static double Loss(IReadOnlyList<Example> examples, double[] weights, double?[] known, double intercept)
    {
        var loss = 0.5 * weights.Select((w, i) => Draw(known[i]) * Math.Pow(w - (known[i] ?? 0), 2)).Sum();
        foreach (var example in examples)
        {
            var odds = intercept + Sum(example.Row, weights);
            odds = example.Same ? -odds : odds;
            loss += example.Count * (odds > 30 ? odds : Math.Log(1 + Math.Exp(odds)));
        }

        return loss;
    }

    private static (double[] Gradient, double[,] Hessian) Derivatives(IReadOnlyList<Example> examples, double[] weights, double?[] known, double intercept)
    {
        var n = weights.Length;
        var (gradient, hessian) = (new double[n], new double[n, n]);
        for (var i = 0; i < n; i++)
        {
            (gradient[i], hessian[i, i]) = (Draw(known[i]) * (weights[i] - (known[i] ?? 0)), Draw(known[i]));
        }

        foreach (var example in examples)
        {
            var belief = 1 / (1 + Math.Exp(-intercept - Sum(example.Row, weights)));
            var (slope, curve) = (example.Count * (belief - (example.Same ? 1 : 0)), example.Count * belief * (1 - belief));
            foreach (var (i, x) in example.Row)
            {
                gradient[i] += slope * x;
                foreach (var (j, y) in example.Row)
                {
                    hessian[i, j] += curve * x * y;
                }
            }
        }

        return (gradient, hessian);
    }

    // Gaussian elimination with the largest pivot; weights that are not free do not move.
    private static double[] Solve(double[,] hessian, double[] gradient, int[] free)
    {
        var n = free.Length;
        var table = new double[n, n + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                table[i, j] = hessian[free[i], free[j]];
            }

            table[i, n] = -gradient[free[i]];
        }

        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(table[row, column]));
            for (var j = 0; j <= n; j++)
            {
                (table[column, j], table[pivot, j]) = (table[pivot, j], table[column, j]);
            }

            for (var row = 0; row < n; row++)
            {
                var factor = row == column ? 0 : table[row, column] / table[column, column];
                for (var j = column; factor != 0 && j <= n; j++)
                {
                    table[row, j] -= factor * table[column, j];
                }
            }
        }

        var direction = new double[gradient.Length];
        for (var i = 0; i < n; i++)
        {
            direction[free[i]] = table[i, n] / table[i, i];
        }

        return direction;
    }
}
