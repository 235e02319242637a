using System.Buffers.Binary;
using System.Text;
using Kalkan.Node.Evaluate;
using Kalkan.Node.Evaluate.Biometrics;

namespace Kalkan.Node.Tests.Evaluate.Biometrics;

public sealed class VectorFileTests
{
    private const string Two = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_format_of_NumPy_is_read(byte version)
    {
        using var file = new EvaluationFile(Npy(version, Two, Floats(1, 2, 3, 4, 5, -6.5f)));
        var table = VectorFile.Read(file.Path, ElementType.Float32, null);
        Assert.Equal((ElementType.Float32, 3, 2), (table.Type, table.Columns, table.Rows.Count));
        Assert.Equal([4, 5, -6.5f], table.Type.ToFloats(table.Rows[1]));
        Assert.Equal(new FileInfo(file.Path).Length - 24, table.Offset);
    }

    [Theory]
    [InlineData("<f2", "003c 00c0", new[] { 1f, -2f })]
    [InlineData("<f4", "0000803f 000000c0", new[] { 1f, -2f })]
    [InlineData("<f8", "000000000000f03f 00000000000000c0", new[] { 1f, -2f })]
    [InlineData("|u1", "01 ff", new[] { 1f, 255f })]
    public void Every_type_of_element_is_read(string type, string bytes, float[] values)
    {
        using var file = new EvaluationFile(Npy(1, $$"""{"shape": (1,2), "fortran_order":False, "descr": "{{type}}"}""", Convert.FromHexString(bytes.Replace(" ", string.Empty, StringComparison.Ordinal))));
        var table = VectorFile.Read(file.Path, ElementType.Float32, null);
        Assert.Equal(values, table.Type.ToFloats(Assert.Single(table.Rows)));
    }

    // The literal begins at byte 10.
    [Theory]
    [InlineData("{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }", "byte 25: Elements are")]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", "C order")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }", "one dimension")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), }", "')' is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3), }", "A number from 1")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 3), }", "A number from 1")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 3), }", "A quoted text")]
    [InlineData("{'descr': '<f4', 'shape': (2, 3), }", "one literal")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': 1}", "'x' is no key")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} + 1", "nothing after it")]
    [InlineData("", "'{' is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }", "should end at byte")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", "should end at byte")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647), }", "at most")]
    public void What_is_no_table_of_known_elements_is_refused_with_its_place(string header, string fault)
    {
        using var file = new EvaluationFile(Npy(1, header, Floats(1, 2, 3, 4, 5, 6)));
        var message = Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, null)).Message;
        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.Contains(", byte ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_a_gigabyte_is_not_read()
    {
        using var file = new EvaluationFile([0x93, .. "NUMPY"u8, 2, 0, 0, 0, 0, 64]);
        Assert.Contains("byte 8: The header is said to have 1073741824 bytes", Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        var whole = Npy(1, Two, Floats(1, 2, 3, 4, 5, 6));
        for (var length = 0; length < whole.Length; length++)
        {
            using var file = new EvaluationFile(whole[..length]);
            Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, null));
        }
    }

    [Fact]
    public void Whatever_byte_of_the_header_is_changed_there_is_a_table_or_a_reason()
    {
        var whole = Npy(1, Two, Floats(1, 2, 3, 4, 5, 6));
        var tables = 0;
        foreach (var (at, flip) in from at in Enumerable.Range(0, whole.Length - 24) from flip in new byte[] { 0x01, 0x10, 0x80, 0xff } select (at, flip))
        {
            var bytes = whole.ToArray();
            bytes[at] ^= flip;
            using var file = new EvaluationFile(bytes);
            try
            {
                tables += VectorFile.Read(file.Path, ElementType.Float32, null).Rows.Count > 0 ? 1 : 0;
            }
            catch (MalformedFileException)
            {
                // The reason.
            }
        }

        Assert.InRange(tables, 0, whole.Length);
    }

    [Fact]
    public void Bare_numbers_have_the_dimensions_they_are_said_to_have()
    {
        using var file = new EvaluationFile(Floats(1, 2, 3, 4, 5, 6));
        Assert.Equal([4, 5, 6], ElementType.Float32.ToFloats(VectorFile.Read(file.Path, ElementType.Float32, 3).Rows[1]));
        Assert.Contains("byte 16: The file of 24 bytes", Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, 4)).Message, StringComparison.Ordinal);
        Assert.Contains("--dimensions", Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_is_believed_and_must_agree()
    {
        using var file = new EvaluationFile(Npy(1, Two, Floats(1, 2, 3, 4, 5, 6)));
        Assert.Equal(3, VectorFile.Read(file.Path, ElementType.Float32, 3).Columns);
        Assert.Contains("not 4", Assert.Throws<MalformedFileException>(() => VectorFile.Read(file.Path, ElementType.Float32, 4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_stand_a_line_for_each_row()
    {
        using var labels = new EvaluationFile("a\n\nb\na\n\n");
        Assert.Equal(["a", null, "b", "a", null], LabelFile.Read(labels.Path, 5));
        Assert.Contains("line 4: There are more labels", Assert.Throws<MalformedLineException>(() => LabelFile.Read(labels.Path, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("5 lines, the table 4 rows", Assert.Throws<MalformedLineException>(() => LabelFile.Read(labels.Path, 4)).Message, StringComparison.Ordinal);
        Assert.Contains("5 lines, the table 6 rows", Assert.Throws<MalformedLineException>(() => LabelFile.Read(labels.Path, 6)).Message, StringComparison.Ordinal);
    }

    private static byte[] Npy(byte version, string header, byte[] elements)
    {
        var text = Encoding.UTF8.GetBytes(header + " \n");
        var size = new byte[version == 1 ? 2 : 4];
        if (version == 1)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)text.Length);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(size, text.Length);
        }

        return [0x93, .. "NUMPY"u8, version, 0, .. size, .. text, .. elements];
    }

    private static byte[] Floats(params float[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }
}
