using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RrbPortal.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Records",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubscriptionId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AddressKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LeaveKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowedTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ConfirmedAt = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<string>(type: "TEXT", nullable: true),
                    AskedRhythm = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MailedAt = table.Column<string>(type: "TEXT", nullable: true),
                    SentSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    DigestedFor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                unique: true);

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
