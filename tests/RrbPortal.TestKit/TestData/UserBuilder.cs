using Microsoft.AspNetCore.Identity;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.TestKit.TestData;

/// <summary>Builds an account that can sign in; its e-mail address follows from its name ("sam.secretary@example.test").</summary>
public sealed class UserBuilder
{
    /// <summary>The password of every account that a test did not give another.</summary>
    public const string Password = "correct horse battery staple";

    // Many rounds protect real passwords; tests sign in a thousand times.
    private static readonly PasswordHasher<PortalUser> Hasher = new(Microsoft.Extensions.Options.Options.Create(
        new PasswordHasherOptions { IterationCount = 1000 }));

    private readonly PortalUser _user;

    internal UserBuilder(string name)
    {
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.test";
        _user = new PortalUser
        {
            Id = Guid.NewGuid(),
            DisplayName = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.Zero),
        };
        WithPassword(Password);
    }

    public UserBuilder WithPassword(string password)
    {
        _user.PasswordHash = Hasher.HashPassword(_user, password);
        return this;
    }

    /// <param name="organisation">The one that a member speaks for.</param>
    public UserBuilder As(PortalRole role, Board? board = null, Organisation? organisation = null)
    {
        _user.Grants.Add(new RoleGrant { Role = role, BoardId = board?.Id, OrganisationId = organisation?.Id, GrantedAt = _user.CreatedAt });
        return this;
    }

    public UserBuilder Disabled()
    {
        _user.IsDisabled = true;
        return this;
    }

    /// <summary>Saves it, and leaves nothing tracked.</summary>
    public async Task<PortalUser> SavedIn(PortalDbContext db)
    {
        db.Users.Add(_user);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return _user;
    }
}
