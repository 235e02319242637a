#!/usr/bin/env bash
# Measures PostgreSQL's pg_trgm on a gallery and its queries, in a cluster of its own that is gone afterwards.
#
#   bench/Names/postgres.sh GALLERY QUERIES
#
# GALLERY: id <tab> name. QUERIES: set <tab> query <tab> expected ids, comma-separated. Three variants:
# "plain": the names as they are, GIN, similarity of at least 0.3 (PostgreSQL's default);
# "icu": both sides through ICU's "Any-Latin; Latin-ASCII", which PostgreSQL itself does not offer; its time is no part of the figures;
# "nearest": the same forms, GiST, the nearest without a threshold; far slower, so asked only twenty queries of each set.
# Prints lines of tab-separated words: "version V", "speed VARIANT n build_s index_mb p50_ms p95_ms p99_ms per_s",
# "recall VARIANT set n hits" (among the first ten, ties counted against), "update VARIANT operation p50_ms p99_ms".
# One connection, after one unmeasured pass over fifty queries.
set -euo pipefail

gallery=$(realpath "$1")
queries=$(realpath "$2")

if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || ! command -v uconv >/dev/null; then
    if [[ $EUID -ne 0 ]]; then
        echo "Needed: apt-get install postgresql postgresql-contrib icu-devtools" >&2
        exit 3
    fi
    apt-get update >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql postgresql-contrib icu-devtools >&2
fi
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | sort -V | tail -1)")

# The server refuses to run as root.
room=$(mktemp -d /tmp/kalkan-pg.XXXXXX)
run=()
if [[ $EUID -eq 0 ]]; then
    run=(runuser -u postgres --)
    chown postgres "$room"
fi
cleanup() {
    [[ -f $room/data/postmaster.pid ]] && (cd / && "${run[@]}" "$bin/pg_ctl" -D "$room/data" -m immediate -w stop >/dev/null 2>&1 || true)
    rm -rf "$room"
}
trap cleanup EXIT

cd "$room"
"${run[@]}" "$bin/initdb" -D "$room/data" --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
# Memory as a server of its own would get; reached by a socket in its own directory alone.
cat >"$room/settings" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$room'
shared_buffers = 1GB
work_mem = 64MB
maintenance_work_mem = 512MB
max_wal_size = 4GB
random_page_cost = 1.1
jit = off
SETTINGS
cat "$room/settings" >>"$room/data/postgresql.conf"
"${run[@]}" "$bin/pg_ctl" -D "$room/data" -l "$room/data/log" -w start >/dev/null

psql() {
    "$bin/psql" -X -q -A -t -F $'\t' -v ON_ERROR_STOP=1 -h "$room" -U "$owner" postgres "$@"
}
owner=$([[ $EUID -eq 0 ]] && echo postgres || id -un)

# Lines of so many columns with the second one's ICU form behind them; text is taken as it is.
columns() {
    paste <(awk -F '\t' -v OFS='\t' -v n="$2" '{ for (i = NF + 1; i <= n; i++) $i = ""; NF = n; print }' "$1") \
        <(cut -f 2 "$1" | uconv -f utf-8 -t utf-8 -x '::Any-Latin; ::Latin-ASCII;') | sed 's/\\/\\\\/g'
}

psql -c "CREATE EXTENSION pg_trgm; CREATE TABLE gallery (id text, plain text, icu text); CREATE TABLE queries (n serial, set text, plain text, expected text, icu text);
    CREATE TABLE results (variant text, n int, ms float8, hit boolean); CREATE TABLE updates (variant text, operation text, ms float8);"
columns "$gallery" 2 | psql -c "COPY gallery FROM STDIN"
columns "$queries" 3 | psql -c "COPY queries (set, plain, expected, icu) FROM STDIN"
psql -c "CREATE INDEX ON gallery (id);" -c "VACUUM ANALYZE gallery;"
psql -c "SELECT 'version', version();"

for variant in plain icu nearest; do
    text=icu asked=true index="gin (icu gin_trgm_ops)"
    rows='SELECT id, max(similarity(icu, $1)) AS score FROM gallery WHERE icu % $1 GROUP BY id'
    case $variant in
        plain) text=plain index=${index//icu/plain} rows=${rows//icu/plain} ;;
        nearest)
            asked="n IN (SELECT n FROM (SELECT n, row_number() OVER (PARTITION BY set ORDER BY md5(n::text)) AS place FROM queries) placed WHERE place <= 20)"
            index="gist (icu gist_trgm_ops)"
            rows='SELECT id, max(1 - far) AS score FROM (SELECT id, icu <-> $1 AS far FROM gallery ORDER BY far LIMIT 20 + $2) near GROUP BY id'
            ;;
    esac
    start=$(date +%s.%N)
    psql -c "CREATE INDEX trigrams ON gallery USING $index;"
    build=$(echo "$(date +%s.%N) $start" | awk '{print $1 - $2}')
    psql -c "VACUUM gallery;"
    psql <<SQL
-- A record counts by its best name; the statement is planned for each query, as for a client that sends text.
DO \$\$
DECLARE
    q record; ids text[]; scores real[]; best real; started timestamptz; took float8; pass int;
    ask constant text := 'SELECT array_agg(id), array_agg(score) FROM ($rows ORDER BY score DESC LIMIT 10 + \$2) best';
BEGIN
    FOR pass IN 0..1 LOOP
        FOR q IN SELECT n, $text AS asked, string_to_array(replace(expected, ' ', ''), ',') AS expected FROM queries WHERE $asked ORDER BY n LIMIT CASE pass WHEN 0 THEN 50 END LOOP
            started := clock_timestamp();
            EXECUTE ask INTO ids, scores USING q.asked, coalesce(cardinality(q.expected), 0);
            took := 1000 * extract(epoch FROM clock_timestamp() - started);
            IF pass = 1 THEN
                SELECT max(score) INTO best FROM unnest(ids, scores) AS hit (id, score) WHERE id = ANY (q.expected);
                INSERT INTO results SELECT '$variant', q.n, took, best IS NOT NULL AND count(*) < 10
                    FROM unnest(ids, scores) AS hit (id, score) WHERE score >= best AND NOT id = ANY (q.expected);
            END IF;
        END LOOP;
    END LOOP;
END \$\$;
SELECT 'speed', '$variant', count(*), '$build', round(pg_relation_size('trigrams') / 1048576.0, 1),
    percentile_disc(0.5) WITHIN GROUP (ORDER BY ms), percentile_disc(0.95) WITHIN GROUP (ORDER BY ms), percentile_disc(0.99) WITHIN GROUP (ORDER BY ms),
    round((1000 * count(*) / sum(ms))::numeric, 1) FROM results WHERE variant = '$variant';
SELECT 'recall', '$variant', set, count(*), count(*) FILTER (WHERE hit) FROM results JOIN queries USING (n) WHERE variant = '$variant' AND expected <> '' GROUP BY set ORDER BY set;
SQL
    # Each change is a transaction that is on disk when it returns.
    psql <<SQL
CREATE PROCEDURE change() LANGUAGE plpgsql AS \$\$
DECLARE started timestamptz; step int; operation text; number text; text_in text;
BEGIN
    FOR step IN 0..299 LOOP
        operation := (ARRAY['add', 'change', 'remove'])[step % 3 + 1];
        number := 'update-' || step / 3;
        SELECT $text INTO text_in FROM queries WHERE n = step % (SELECT count(*) FROM queries) + 1;
        COMMIT;
        started := clock_timestamp();
        CASE operation
            WHEN 'add' THEN INSERT INTO gallery (id, $text) VALUES (number, text_in);
            WHEN 'change' THEN UPDATE gallery SET $text = text_in WHERE id = number;
            ELSE DELETE FROM gallery WHERE id = number;
        END CASE;
        COMMIT;
        INSERT INTO updates VALUES ('$variant', operation, 1000 * extract(epoch FROM clock_timestamp() - started));
    END LOOP;
END \$\$;
CALL change();
SELECT 'update', '$variant', operation, percentile_disc(0.5) WITHIN GROUP (ORDER BY ms), percentile_disc(0.99) WITHIN GROUP (ORDER BY ms)
    FROM updates WHERE variant = '$variant' GROUP BY operation ORDER BY operation;
DROP PROCEDURE change; DROP INDEX trigrams;
SQL
done
