using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RrbPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReadingAndFindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "Organisations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PartOfId",
                table: "Organisations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SuccessorId",
                table: "Organisations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidFrom",
                table: "Organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "Organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AnnouncedGapConfirmed",
                table: "Meetings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Format",
                table: "ImportFiles",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notices",
                table: "ImportFiles",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origins",
                table: "ImportFiles",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ImportBatches",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Read");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FindingAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportFileId = table.Column<int>(type: "int", nullable: true),
                    MeetingId = table.Column<int>(type: "int", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Passage = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingAnswers_ImportFiles_ImportFileId",
                        column: x => x.ImportFileId,
                        principalTable: "ImportFiles",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FindingAnswers_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Glossary",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Term = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Meaning = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Glossary", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Glossary_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ImportFileContents",
                columns: table => new
                {
                    ImportFileId = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFileContents", x => x.ImportFileId);
                    table.ForeignKey(
                        name: "FK_ImportFileContents_ImportFiles_ImportFileId",
                        column: x => x.ImportFileId,
                        principalTable: "ImportFiles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_PartOfId",
                table: "Organisations",
                column: "PartOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_SuccessorId",
                table: "Organisations",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingAnswers_ImportFileId",
                table: "FindingAnswers",
                column: "ImportFileId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingAnswers_MeetingId",
                table: "FindingAnswers",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Glossary_BoardId",
                table: "Glossary",
                column: "BoardId");

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId",
                principalTable: "Organisations",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_Organisations_PartOfId",
                table: "Organisations",
                column: "PartOfId",
                principalTable: "Organisations",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_Organisations_SuccessorId",
                table: "Organisations",
                column: "SuccessorId",
                principalTable: "Organisations",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_Organisations_MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_Organisations_PartOfId",
                table: "Organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_Organisations_SuccessorId",
                table: "Organisations");

            migrationBuilder.DropTable(
                name: "FindingAnswers");

            migrationBuilder.DropTable(
                name: "Glossary");

            migrationBuilder.DropTable(
                name: "ImportFileContents");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_PartOfId",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_SuccessorId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "PartOfId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ValidFrom",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "AnnouncedGapConfirmed",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "ImportFiles");

            migrationBuilder.DropColumn(
                name: "Notices",
                table: "ImportFiles");

            migrationBuilder.DropColumn(
                name: "Origins",
                table: "ImportFiles");

            migrationBuilder.DropColumn(
                name: "State",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ImportBatches");
        }
    }
}
