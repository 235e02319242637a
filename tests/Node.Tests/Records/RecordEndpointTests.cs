using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Record = Kalkan.Federation.Contracts.Record;

namespace Kalkan.Node.Tests.Records;

public sealed class RecordEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_acknowledged_with_what_it_changed_and_a_second_import_changes_nothing()
    {
        await using var node = RecordNode.Start();
        Assert.Equal(
            new ImportRecordsResponse { Created = 3, Dormant = 2 },
            await node.ImportAsync(RecordSamples.Person(), RecordSamples.Document(), RecordSamples.Organisation()));
        Assert.Equal(
            new ImportRecordsResponse { Updated = 1, Unchanged = 2, Dormant = 2 },
            await node.ImportAsync(RecordSamples.Person(name: "Other"), RecordSamples.Document(), RecordSamples.Organisation()));
    }

    [Fact]
    public async Task A_faulty_record_is_rejected_by_line_and_field_and_the_rest_is_stored()
    {
        await using var node = RecordNode.Start();
        var faulty = RecordSamples.Person("bad", "Secret\u202eName");
        faulty.NeverTo.Add("DE");
        var response = await node.ImportAsync(RecordSamples.Person(), faulty, RecordSamples.Document(), null!);
        Assert.Equal(2u, response.Created);
        Assert.Equal([2ul, 4ul], response.Rejected.Select(one => one.Line));
        Assert.Contains("person.names[0].text: ", response.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Contains("never_to[0]: ", response.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", response.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Equal("record: is required", response.Rejected[1].Reason);
        Assert.Equal(2, node.Store.Counts.Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_batch_that_is_empty_or_too_large_is_refused_and_changes_nothing(int count)
    {
        await using var node = RecordNode.Start();
        var refused = await RefusedAsync(() => node.ImportAsync([.. Enumerable.Range(0, count).Select(i => RecordSamples.Person($"p{i}"))]));
        AssertNames(refused, StatusCode.InvalidArgument, "INVALID_ARGUMENT", "records");
        Assert.Equal(0, node.Store.Counts.Total);
    }

    [Fact]
    public async Task The_next_batch_can_wait_for_the_acknowledgement_of_the_one_before()
    {
        await using var node = RecordNode.Start();
        using var call = node.Client.ImportRecords(cancellationToken: Cancellation);
        for (var i = 0; i < 5; i++)
        {
            await call.RequestStream.WriteAsync(
                new() { Records = { new ImportedRecord { Record = RecordSamples.Person($"p{i}") } } }, Cancellation);
            Assert.True(await call.ResponseStream.MoveNext(Cancellation));
            Assert.NotNull(await node.Store.FindAsync($"p{i}", Cancellation));
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Cancellation));
    }

    [Fact]
    public async Task An_import_that_sends_nothing_is_ended()
    {
        await using var node = RecordNode.Start();
        using var call = node.Client.ImportRecords(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new() { Records = { new ImportedRecord { Record = RecordSamples.Person() } } }, Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        var next = call.ResponseStream.MoveNext(Cancellation);
        while (!next.IsCompleted)
        {
            node.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAny(next, Task.Delay(20, Cancellation));
        }

        Assert.Equal(StatusCode.DeadlineExceeded, (await RefusedAsync(() => next)).StatusCode);
        Assert.Equal(1, node.Store.Counts.Total);
    }

    [Fact]
    public async Task Observers_have_heard_of_a_change_when_it_is_acknowledged()
    {
        await using var node = RecordNode.Start();
        List<string> heard = [];
        node.Changes.Committed += all => heard.AddRange(all.Select(one => one.Id));
        await node.ImportAsync(RecordSamples.Person());
        Assert.Equal(["person-1"], heard);
        await node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation);
        Assert.Equal(["person-1", "person-1"], heard);
    }

    [Fact]
    public async Task An_export_holds_every_record_in_order_in_messages_below_one_mebibyte_and_imports_unchanged()
    {
        await using var node = RecordNode.Start();
        for (var batch = 0; batch < 8; batch++)
        {
            await node.ImportAsync([.. Enumerable.Range(0, 4).Select(i => Large($"p{(batch * 4) + i:D2}"))]);
        }

        using var call = node.Client.ExportRecords(new(), cancellationToken: Cancellation);
        List<Record> all = [];
        var messages = 0;
        await foreach (var message in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            Assert.True(message.CalculateSize() < 1024 * 1024);
            all.AddRange(message.Records);
            messages++;
        }

        Assert.Equal(Enumerable.Range(0, 32).Select(i => $"p{i:D2}"), all.Select(record => record.Id));
        Assert.True(messages > 1, "The records must not fit into one message.");
        Assert.Equal(4u, (await node.ImportAsync([.. all.Take(4)])).Unchanged);
    }

    [Fact]
    public async Task A_list_tells_each_record_in_one_line_page_by_page()
    {
        await using var node = RecordNode.Start();
        var old = RecordSamples.Person("b", "Old Fictionov");
        old.ReviewOn = RecordSamples.Day(2026, 5, 31);
        await node.ImportAsync(RecordSamples.Person("a"), old, RecordSamples.Document("c"));
        var first = await node.Client.ListRecordsAsync(new() { PageSize = 2 }, cancellationToken: Cancellation);
        Assert.Equal(3ul, first.Total);
        Assert.Equal(["Rustam Fictionov", "Old Fictionov"], first.Records.Select(one => one.Title));
        Assert.Equal(["", "review date has passed"], first.Records.Select(one => one.DormantBecause));
        var second = await node.Client.ListRecordsAsync(new() { AfterId = "b" }, cancellationToken: Cancellation);
        var document = Assert.Single(second.Records);
        Assert.Equal(("c", RecordKind.Document, "P1234567", 1ul), (document.Id, document.Kind, document.Title, document.Version));
        AssertNames(
            await RefusedAsync(() => node.Client.ListRecordsAsync(new() { PageSize = 501 }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.InvalidArgument, "INVALID_ARGUMENT", "page_size");
        AssertNames(
            await RefusedAsync(() => node.Client.ListRecordsAsync(new() { AfterId = "a b" }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.InvalidArgument, "INVALID_ARGUMENT", "after_id");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("x\u202e")]
    public async Task An_id_that_cannot_be_one_is_refused_by_name(string id)
    {
        await using var node = RecordNode.Start();
        AssertNames(
            await RefusedAsync(() => node.Client.GetRecordAsync(new() { Id = id }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.InvalidArgument, "INVALID_ARGUMENT", "id");
        AssertNames(
            await RefusedAsync(() => node.Client.RemoveRecordAsync(new() { Id = id }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.InvalidArgument, "INVALID_ARGUMENT", "id");
    }

    [Fact]
    public async Task A_removed_record_is_not_found_any_more()
    {
        await using var node = RecordNode.Start();
        await node.ImportAsync(RecordSamples.Person());
        var found = await node.Client.GetRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation);
        Assert.Equal((1ul, "Rustam Fictionov"), (found.Record.Version, found.Record.Person.Names[0].Text));
        await node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation);
        AssertNames(
            await RefusedAsync(() => node.Client.GetRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.NotFound, "NOT_FOUND");
        AssertNames(
            await RefusedAsync(() => node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync),
            StatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task The_lists_are_declared_complete_up_to_a_full_day_that_is_not_in_the_future()
    {
        await using var node = RecordNode.Start();
        PartialDate?[] faulty =
        [
            null, new() { Year = 2026 }, new() { Year = 2026, Month = 5 }, RecordSamples.Day(2026, 2, 30), RecordSamples.Day(2026, 6, 2),
        ];
        foreach (var date in faulty)
        {
            AssertNames(
                await RefusedAsync(() => node.Client.DeclareListsCompleteAsync(new() { AsOf = date }, cancellationToken: Cancellation).ResponseAsync),
                StatusCode.InvalidArgument, "INVALID_ARGUMENT", "as_of");
        }

        Assert.Null(node.Store.ListsAsOf);
        var jalali = new PartialDate { Year = 1405, Month = 3, Day = 11, Calendar = Calendar.Jalali };
        await node.Client.DeclareListsCompleteAsync(new() { AsOf = jalali }, cancellationToken: Cancellation);
        Assert.Equal(new DateOnly(2026, 6, 1), node.Store.ListsAsOf);
    }

    [Fact]
    public async Task Every_call_is_in_the_audit_log_with_who_did_it_and_nobodys_data_in_the_clear()
    {
        await using var node = RecordNode.Start();
        await node.ImportAsync(RecordSamples.Person());
        await node.Client.GetRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation);
        await node.Client.ListRecordsAsync(new(), cancellationToken: Cancellation);
        using (var export = node.Client.ExportRecords(new(), cancellationToken: Cancellation))
        {
            await export.ResponseStream.MoveNext(Cancellation);
        }

        await node.Client.DeclareListsCompleteAsync(new() { AsOf = RecordSamples.Day(2026, 6, 1) }, cancellationToken: Cancellation);
        await node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation);
        Assert.Equal(
            ["ImportRecords", "GetRecord", "ListRecords", "ExportRecords", "DeclareListsComplete", "RemoveRecord"],
            node.Log.Entries.Select(entry => entry.Method.Split('/')[^1]));
        Assert.All(node.Log.Entries, entry => Assert.Equal((AuditKind.National, "analyst-3"), (entry.Kind, entry.Staff)));
        Assert.All(node.Log.Entries, entry => Assert.Equal(-1, entry.ToByteArray().AsSpan().IndexOf("person-1"u8)));

        // Who may open the seal learns which record it was.
        var opened = node.Seal.Open(node.Log.Entries[^1].SealedProbe.Span, "");
        Assert.Equal("person-1", RemoveRecordRequest.Parser.ParseFrom(opened).Id);
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_done()
    {
        await using var node = RecordNode.Start();
        await node.ImportAsync(RecordSamples.Person());
        node.Log.Full = true;
        Func<Task>[] calls =
        [
            () => node.ImportAsync(RecordSamples.Person("other")),
            () => node.Client.GetRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.ListRecordsAsync(new(), cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.ExportRecords(new(), cancellationToken: Cancellation).ResponseStream.MoveNext(Cancellation),
            () => node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.DeclareListsCompleteAsync(new() { AsOf = RecordSamples.Day(2026, 6, 1) }, cancellationToken: Cancellation).ResponseAsync,
        ];
        foreach (var call in calls)
        {
            AssertNames(await RefusedAsync(call), StatusCode.Unavailable, "AUDIT_UNAVAILABLE");
        }

        Assert.Equal(1, node.Store.Counts.Total);
        Assert.NotNull(await node.Store.FindAsync("person-1", Cancellation));
        Assert.Null(node.Store.ListsAsOf);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_refusal()
    {
        await using var node = RecordNode.Start(_ => new FailingRecordStore());
        Func<Task>[] calls =
        [
            () => node.ImportAsync(RecordSamples.Person("other")),
            () => node.Client.GetRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.ListRecordsAsync(new(), cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.ExportRecords(new(), cancellationToken: Cancellation).ResponseStream.MoveNext(Cancellation),
            () => node.Client.RemoveRecordAsync(new() { Id = "person-1" }, cancellationToken: Cancellation).ResponseAsync,
            () => node.Client.DeclareListsCompleteAsync(new() { AsOf = RecordSamples.Day(2026, 6, 1) }, cancellationToken: Cancellation).ResponseAsync,
        ];
        foreach (var call in calls)
        {
            AssertNames(await RefusedAsync(call), StatusCode.Unavailable, "STORAGE_UNAVAILABLE");
        }
    }

    private static Record Large(string id)
    {
        var record = RecordSamples.Person(id);
        record.Person.Templates.Add(new Template { Modality = Modality.Face, Format = "none", Data = ByteString.CopyFrom(new byte[60_000]) });
        return record;
    }

    private static Task<RpcException> RefusedAsync(Func<Task> call) => Assert.ThrowsAsync<RpcException>(call);

    private static void AssertNames(RpcException refused, StatusCode code, string reason, params string[] fields)
    {
        var status = refused.GetRpcStatus()!;
        Assert.Equal((code, reason), (refused.StatusCode, status.GetDetail<ErrorInfo>().Reason));
        Assert.Equal(fields, status.GetDetail<BadRequest>()?.FieldViolations.Select(one => one.Field) ?? []);
    }
}
