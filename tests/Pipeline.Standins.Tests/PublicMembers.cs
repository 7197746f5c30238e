using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pipeline.Standins.Tests;

/// <summary>
/// What an assembly offers to others, a line a type and a member, such as
/// <c>Azure.Data.Tables.TableClient: virtual Task&lt;Response&gt; DeleteAsync(CancellationToken cancellationToken = default)</c>. The types in a
/// signature are named without their namespaces.
/// </summary>
internal static class PublicMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        var members = type.IsEnum ? EnumValues(type)
            : typeof(Delegate).IsAssignableFrom(type) ? [Method(type.GetMethod("Invoke")!)]
            : type.GetConstructors(Declared).Where(IsSeen).Select(Constructor)
                .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsSeen)).Select(Property))
                .Concat(type.GetMethods(Declared).Where(method => IsSeen(method) && !IsAccessor(method)).Select(Method))
                .Concat(type.GetFields(Declared).Where(field => field.IsPublic).Select(field => $"{Name(field.FieldType)} {field.Name}"));
        return members.Prepend($"{Kind(type)} {Name(type)}{Base(type)}").Select(member => $"{FullName(type)}: {member}");
    }

    private static IEnumerable<string> EnumValues(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ToInt64(value, CultureInfo.InvariantCulture)}");

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Base(Type type) =>
        !type.IsClass || type.BaseType is not { } ancestor || ancestor == typeof(object) || typeof(Delegate).IsAssignableFrom(type) ? "" : $" : {Name(ancestor)}";

    // Whatever an abstract class calls its constructor, only its descendants can call it.
    private static string Constructor(ConstructorInfo constructor) =>
        $"{(constructor.DeclaringType!.IsAbstract ? "protected " : Access(constructor))}{Name(constructor.DeclaringType!)}({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var read = property.GetMethod is { } getter && IsSeen(getter) ? " get;" : "";
        var written = property.SetMethod is { } setter && IsSeen(setter) ? IsInit(setter) ? " init;" : " set;" : "";
        var name = property.GetIndexParameters() is [var index] ? $"this[{Name(index.ParameterType)} {index.Name}]" : property.Name;
        return $"{Modifiers(property.GetAccessors(nonPublic: true).First(IsSeen))}{Name(property.PropertyType)} {name} {{{read}{written} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Modifiers(MethodInfo method) =>
        method.DeclaringType!.IsInterface || typeof(Delegate).IsAssignableFrom(method.DeclaringType) ? ""
        : Access(method) + (method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method.GetBaseDefinition() != method ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : "");

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue is not { } value ? "default"
        : parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, value).ToString()!
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!)
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : Nullable.GetUnderlyingType(type) is { } value ? $"{Name(value)}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type == typeof(void) ? "void"
        : type.Name;

    private static string FullName(Type type) => type.FullName!.Split('`')[0].Replace('+', '.');

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
