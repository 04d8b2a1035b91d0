using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RrbPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class InitialPasswords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "InitialPasswordExpiresAt",
                table: "Users",
                type: "datetimeoffset",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "InitialPasswordExpiresAt",
                table: "Users");
        }
    }
}
