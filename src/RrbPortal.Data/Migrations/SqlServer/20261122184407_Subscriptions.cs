using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RrbPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Subscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LeaveAddress",
                table: "Outbox",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Records",
                table: "Outbox",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubscriptionId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    AddressKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    LeaveKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowedTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Rhythm = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AskedRhythm = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    MailedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SentSequence = table.Column<int>(type: "int", nullable: false),
                    DigestedFor = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowedTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowedTopics_Subscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "Subscriptions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SubscriptionId",
                table: "Outbox",
                column: "SubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowedTopics_Rhythm_SentSequence",
                table: "FollowedTopics",
                columns: new[] { "Rhythm", "SentSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowedTopics_SubscriptionId_Kind_Slug",
                table: "FollowedTopics",
                columns: new[] { "SubscriptionId", "Kind", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowedTopics_TokenHash",
                table: "FollowedTopics",
                column: "TokenHash",
                unique: true,
                filter: "[TokenHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_AddressKey",
                table: "Subscriptions",
                column: "AddressKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_LeaveKey",
                table: "Subscriptions",
                column: "LeaveKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FollowedTopics");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SubscriptionId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "LeaveAddress",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Records",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SubscriptionId",
                table: "Outbox");
        }
    }
}
