using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>The name and key of a storage account.</summary>
public class TableSharedKeyCredential
{
    private byte[] key;

    /// <summary>A credential for an account.</summary>
    /// <param name="accountName">The account's name.</param>
    /// <param name="accountKey">Its key, in base64.</param>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(accountKey);
        AccountName = accountName;
        key = Convert.FromBase64String(accountKey);
    }

    /// <summary>The account's name.</summary>
    public string AccountName { get; }

    /// <summary>Takes a new key into use; clients that hold this credential sign with it from now on.</summary>
    /// <param name="accountKey">The new key, in base64.</param>
    public void SetAccountKey(string accountKey) => Volatile.Write(ref key, Convert.FromBase64String(accountKey));

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(Volatile.Read(ref key), Encoding.UTF8.GetBytes(text)));
}
