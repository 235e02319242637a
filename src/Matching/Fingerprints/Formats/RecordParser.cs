namespace Kalkan.Matching.Fingerprints.Formats;

/// <summary>Reads a record of one layout.</summary>
internal ref struct RecordParser(ReadOnlySpan<byte> bytes, RecordLayout layout)
{
    private readonly List<string> _deviations = layout.Tolerated is null ? [] : [layout.Tolerated];
    private RecordReader _in = new(bytes);

    /// <summary>The record, or null and the fault.</summary>
    public FingerprintRecord? Parse(out string? fault)
    {
        var record = layout.Format == FingerprintFormat.Iso2011 ? ParseRepresentations() : ParseViews();
        if (!_in.Failed && _in.Left > 0)
        {
            _in.RefuseAt(_in.At, "end of the record", $"{_in.Left} bytes follow the last view");
        }

        fault = _in.Fault;
        return _in.Failed ? null : record with { Deviations = [.. _deviations] };
    }

    private FingerprintRecord ParseViews()
    {
        ReadPreface();
        var owner = layout.HasProduct ? _in.Short("product owner") : 0;
        var type = layout.HasProduct ? _in.Short("product type") : 0;
        var certifications = layout.SizeInHeader || layout == RecordLayout.Ansi2009Draft ? 0 : _in.Byte("certifications of the capture equipment");
        var equipment = _in.Short("capture equipment");
        var size = layout.SizeInHeader ? ViewSize.Read(ref _in) : default;
        var count = _in.Byte("number of views");
        RequireCount(count, 1);
        if (_in.Byte("reserved") != 0)
        {
            _in.Refuse(1, "reserved", "it must be 0");
        }

        var views = new ViewParser(layout, _deviations);
        for (var i = 0; i < count && !_in.Failed; i++)
        {
            views.Read(ref _in, size, isLast: i == count - 1);
        }

        return new()
        {
            Format = layout.Format,
            Views = views.Views,
            Captures = views.Captures,
            ProductOwner = owner,
            ProductType = type,
            CaptureEquipment = equipment,
            Certifications = certifications,
        };
    }

    private FingerprintRecord ParseRepresentations()
    {
        ReadPreface();
        var count = _in.Short("number of representations");
        RequireCount(count, 2);
        var certifications = _in.Byte("certification flag");
        if (certifications > 1)
        {
            _in.Refuse(1, "certification flag", $"{certifications} is neither 0 nor 1");
        }

        var views = new ViewParser(layout, _deviations);
        for (var i = 0; i < count && !_in.Failed; i++)
        {
            views.ReadRepresentation(ref _in, hasCertifications: certifications == 1);
        }

        return new()
        {
            Format = layout.Format,
            Views = views.Views,
            Captures = views.Captures,
            Certifications = certifications,
        };
    }

    private void ReadPreface()
    {
        if (_in.Bytes(8, "format identifier").EndsWith("020\0"u8))
        {
            _deviations.Add("version \"020\" for \" 20\"");
        }

        var before = layout.LengthBytes == 6 ? _in.Short("total length") : 0;
        var total = layout.LengthBytes == 2 ? _in.Short("total length") : _in.Long("total length");
        if (before != 0)
        {
            _in.Refuse(layout.LengthBytes, "total length", "a length of six bytes begins with two that are 0");
        }

        if (layout.LengthBytes == 6 && total <= ushort.MaxValue)
        {
            _deviations.Add("total length in six bytes where two are enough");
        }

        if (total != _in.Length)
        {
            // The views decide: a record that is cut short or has something behind it does not end with its last view.
            _deviations.Add($"total length {total} in a record of {_in.Length} bytes");
        }
    }

    private void RequireCount(int count, int size)
    {
        if (count is 0 or > RecordLayout.MostViews)
        {
            _in.Refuse(size, "number of views", $"{count} is not 1 to {RecordLayout.MostViews}");
        }
    }
}
