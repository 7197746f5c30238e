namespace Pipeline.Reports;

/// <summary>A chart, where it stands and what it draws from.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Column">The column that it fills; the first is 0.</param>
/// <param name="Row">The row that it fills; the first is 0.</param>
/// <param name="Chart">The chart.</param>
/// <param name="DataSheet">The name of the sheet that it draws from.</param>
/// <param name="DataRow">The row of its periods there; the first is 1. Its lines follow.</param>
internal sealed record ChartPlace(string Sheet, int Column, int Row, IndicatorChart Chart, string DataSheet, int DataRow);
