using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>How a class of entities lies in a table: its public properties, under their own names or those given by attributes.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    private readonly Type type;
    private readonly IReadOnlyList<Member> members;

    private EntityShape(Type type)
    {
        this.type = type;
        members =
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
                .Where(property => property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null)
                .Select(property => new Member(property)),
        ];
    }

    public static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(ITableEntity entity) =>
        entity is IEnumerable<KeyValuePair<string, object?>> properties
            ? properties
            : Of(entity.GetType()).members.Select(member => KeyValuePair.Create(member.Name, member.Property.GetValue(entity)));

    public static T Make<T>(Dictionary<string, object?> properties)
        where T : class, ITableEntity =>
        typeof(T) == typeof(TableEntity) ? (T)(object)new TableEntity(properties) : (T)Of(typeof(T)).Fill(properties);

    private static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static type => new EntityShape(type));

    private object Fill(Dictionary<string, object?> properties)
    {
        var entity = Activator.CreateInstance(type)!;
        foreach (var member in members)
        {
            if (member.Property.SetMethod is { } && properties.TryGetValue(member.WireName, out var value))
            {
                member.Property.SetValue(entity, value is null ? null : member.Fit(value));
            }
        }

        return entity;
    }

    private sealed class Member(PropertyInfo property)
    {
        private readonly Type wanted = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        public PropertyInfo Property => property;

        public string Name { get; } = property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

        public string WireName => Name == nameof(ITableEntity.ETag) ? EntityNames.ETag : Name;

        public object Fit(object value) => value switch
        {
            _ when wanted.IsInstanceOfType(value) => value,
            string text when wanted.IsEnum => Enum.Parse(wanted, text),
            string text when wanted == typeof(ETag) => new ETag(text),
            byte[] bytes when wanted == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            DateTimeOffset time when wanted == typeof(DateTime) => time.UtcDateTime,
            int number when wanted == typeof(long) => (long)number,
            int number when wanted == typeof(double) => (double)number,
            _ => throw new InvalidCastException($"Property {Name} is {value.GetType()} in the table and {property.PropertyType} in the class."),
        };
    }
}
