namespace Kalkan.Bench.Identity;

internal static class ListTrial
{
    public static void Run(string shared, PeopleWords words) => _ = (shared, words);
}
