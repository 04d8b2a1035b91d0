using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RrbPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Workspace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "EndedAt",
                table: "Users",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastAuthenticatorStep",
                table: "Users",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Sessions",
                type: "nvarchar(45)",
                maxLength: 45,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Browser",
                table: "Sessions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasSecondFactor",
                table: "Sessions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PreElectionReason",
                table: "NoteStep",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AgendaClearDays",
                table: "Boards",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NoteWorkingDays",
                table: "Boards",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PublishesAgendas",
                table: "Boards",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReviewWorkingDays",
                table: "Boards",
                type: "int",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<bool>(
                name: "ClosedTitleIsPublic",
                table: "AgendaItems",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "AgendaItems",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Standard");

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "AgendaItems",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeadOrganisation",
                table: "AgendaItems",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeadOrganisationId",
                table: "AgendaItems",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlannedMinutes",
                table: "AgendaItems",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Presenter",
                table: "AgendaItems",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CurrentDueDate",
                table: "ActionItems",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CurrentStatus",
                table: "ActionItems",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "NotRecorded");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "ActionItems",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActionCounters",
                columns: table => new
                {
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionCounters", x => x.BoardId);
                    table.ForeignKey(
                        name: "FK_ActionCounters_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ActionUpdates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ActionItemId = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    DueDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Audience = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionUpdates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionUpdates_ActionItems_ActionItemId",
                        column: x => x.ActionItemId,
                        principalTable: "ActionItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActionUpdates_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ActionUpdates_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgendaTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IsStanding = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaTemplates_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgendaVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Change = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaVersions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DraftLooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Paragraphs = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftLooks_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DraftLooks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ForwardPlan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    OriginSentence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    OriginMeetingId = table.Column<int>(type: "int", nullable: true),
                    OriginItemId = table.Column<int>(type: "int", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    WantedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    WantedAsPrinted = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ThemeId = table.Column<int>(type: "int", nullable: true),
                    LeadOrganisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PlannedMinutes = table.Column<int>(type: "int", nullable: true),
                    Audience = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    InternalNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    TakenAtMeetingId = table.Column<int>(type: "int", nullable: true),
                    TakenAsItemId = table.Column<int>(type: "int", nullable: true),
                    DropReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForwardPlan_AgendaItems_OriginItemId",
                        column: x => x.OriginItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ForwardPlan_AgendaItems_TakenAsItemId",
                        column: x => x.TakenAsItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ForwardPlan_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ForwardPlan_Meetings_OriginMeetingId",
                        column: x => x.OriginMeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ForwardPlan_Meetings_TakenAtMeetingId",
                        column: x => x.TakenAtMeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ForwardPlan_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "HeldTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    AgendaItemId = table.Column<int>(type: "int", nullable: true),
                    Field = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BaseText = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    BaseVersion = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldTexts_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_HeldTexts_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_HeldTexts_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    BoardId = table.Column<int>(type: "int", nullable: true),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    InvitedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Invitations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Occasion = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BoardId = table.Column<int>(type: "int", nullable: true),
                    MeetingId = table.Column<int>(type: "int", nullable: true),
                    ToAddress = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ToName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TextBody = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HtmlBody = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsSecret = table.Column<bool>(type: "bit", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SendingSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Outbox_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Papers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    AgendaItemId = table.Column<int>(type: "int", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Papers_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Papers_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PrivateNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    AgendaItemId = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrivateNotes_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PrivateNotes_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PrivateNotes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PublishedAgendas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    PublicKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    BoardSlug = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BoardName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MeetingDate = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedAgendas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedForwardPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    BoardSlug = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BoardName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedForwardPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    PaperKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    MeetingKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardSlug = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MeetingDate = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ItemNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    MediaType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedPapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRounds_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RoleRules",
                columns: table => new
                {
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    NeedsSecondFactor = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleRules", x => x.Role);
                });

            migrationBuilder.CreateTable(
                name: "ScheduledPublications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    NoteVersion = table.Column<int>(type: "int", nullable: false),
                    ChangeNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PreElectionReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduledPublications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScheduledPublications_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SignIns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Way = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Succeeded = table.Column<bool>(type: "bit", nullable: false),
                    Browser = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignIns_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Threads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Threads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Threads_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ThreadsApart",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    FirstKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SecondKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThreadsApart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThreadsApart_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgendaTemplateItem",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AgendaTemplateId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    IsSubItem = table.Column<bool>(type: "bit", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    PlannedMinutes = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaTemplateItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaTemplateItem_AgendaTemplates_AgendaTemplateId",
                        column: x => x.AgendaTemplateId,
                        principalTable: "AgendaTemplates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PaperVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PaperId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    MediaType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Pages = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperVersions_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReviewRoundId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    FirstSeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewAnswers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewAnswers_ReviewRounds_ReviewRoundId",
                        column: x => x.ReviewRoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewAnswers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReviewRoundId = table.Column<int>(type: "int", nullable: false),
                    AgendaItemId = table.Column<int>(type: "int", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Paragraph = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ProposedWording = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewComments_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewComments_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewComments_ReviewRounds_ReviewRoundId",
                        column: x => x.ReviewRoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ThreadTitles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ThreadId = table.Column<int>(type: "int", nullable: false),
                    BoardId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThreadTitles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThreadTitles_Threads_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "Threads",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_LeadOrganisationId",
                table: "AgendaItems",
                column: "LeadOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionItems_CurrentStatus",
                table: "ActionItems",
                column: "CurrentStatus");

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdates_ActionItemId",
                table: "ActionUpdates",
                column: "ActionItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdates_MeetingId",
                table: "ActionUpdates",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdates_OrganisationId",
                table: "ActionUpdates",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaTemplateItem_AgendaTemplateId",
                table: "AgendaTemplateItem",
                column: "AgendaTemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaTemplates_BoardId_Name",
                table: "AgendaTemplates",
                columns: new[] { "BoardId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaVersions_MeetingId_Number",
                table: "AgendaVersions",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DraftLooks_MeetingId",
                table: "DraftLooks",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftLooks_UserId_MeetingId",
                table: "DraftLooks",
                columns: new[] { "UserId", "MeetingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_BoardId",
                table: "ForwardPlan",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_OriginItemId",
                table: "ForwardPlan",
                column: "OriginItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_OriginMeetingId",
                table: "ForwardPlan",
                column: "OriginMeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_TakenAsItemId",
                table: "ForwardPlan",
                column: "TakenAsItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_TakenAtMeetingId",
                table: "ForwardPlan",
                column: "TakenAtMeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPlan_ThemeId",
                table: "ForwardPlan",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldTexts_AgendaItemId",
                table: "HeldTexts",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldTexts_MeetingId",
                table: "HeldTexts",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldTexts_UserId_MeetingId_AgendaItemId_Field",
                table: "HeldTexts",
                columns: new[] { "UserId", "MeetingId", "AgendaItemId", "Field" },
                unique: true,
                filter: "[AgendaItemId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_BoardId",
                table: "Invitations",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganisationId",
                table: "Invitations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_BoardId",
                table: "Outbox",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MeetingId",
                table: "Outbox",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Occasion",
                table: "Outbox",
                column: "Occasion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_AgendaItemId",
                table: "Papers",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_MeetingId",
                table: "Papers",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_PublicKey",
                table: "Papers",
                column: "PublicKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperVersions_PaperId_Number",
                table: "PaperVersions",
                columns: new[] { "PaperId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperVersions_Sha256",
                table: "PaperVersions",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNotes_AgendaItemId",
                table: "PrivateNotes",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNotes_MeetingId",
                table: "PrivateNotes",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNotes_UserId_MeetingId_AgendaItemId",
                table: "PrivateNotes",
                columns: new[] { "UserId", "MeetingId", "AgendaItemId" },
                unique: true,
                filter: "[AgendaItemId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedAgendas_BoardSlug_MeetingDate",
                table: "PublishedAgendas",
                columns: new[] { "BoardSlug", "MeetingDate" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedAgendas_PublicKey_Number",
                table: "PublishedAgendas",
                columns: new[] { "PublicKey", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedAgendas_Sequence",
                table: "PublishedAgendas",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedForwardPlans_BoardSlug_Number",
                table: "PublishedForwardPlans",
                columns: new[] { "BoardSlug", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedForwardPlans_Sequence",
                table: "PublishedForwardPlans",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedPapers_MeetingKey",
                table: "PublishedPapers",
                column: "MeetingKey");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedPapers_PaperKey_Number",
                table: "PublishedPapers",
                columns: new[] { "PaperKey", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAnswers_OrganisationId",
                table: "ReviewAnswers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAnswers_ReviewRoundId_UserId",
                table: "ReviewAnswers",
                columns: new[] { "ReviewRoundId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAnswers_UserId",
                table: "ReviewAnswers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_AgendaItemId",
                table: "ReviewComments",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_OrganisationId",
                table: "ReviewComments",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_ReviewRoundId",
                table: "ReviewComments",
                column: "ReviewRoundId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_MeetingId_Number",
                table: "ReviewRounds",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledPublications_MeetingId",
                table: "ScheduledPublications",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledPublications_State_At",
                table: "ScheduledPublications",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_UserId_At",
                table: "SignIns",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Threads_BoardId",
                table: "Threads",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_ThreadsApart_BoardId_FirstKey_SecondKey",
                table: "ThreadsApart",
                columns: new[] { "BoardId", "FirstKey", "SecondKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThreadTitles_BoardId_Key",
                table: "ThreadTitles",
                columns: new[] { "BoardId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThreadTitles_ThreadId",
                table: "ThreadTitles",
                column: "ThreadId");

            // What stood there before the columns came. Both databases understand these statements.
            migrationBuilder.Sql("UPDATE ActionItems SET CurrentStatus = Status, CurrentDueDate = DueDate;");
            migrationBuilder.Sql(
                """
                UPDATE ActionItems SET Number = (
                    SELECT COUNT(*) FROM ActionItems AS Earlier
                    INNER JOIN Meetings AS Theirs ON Theirs.Id = Earlier.MeetingId
                    WHERE Earlier.Id <= ActionItems.Id
                      AND Theirs.BoardId = (SELECT Own.BoardId FROM Meetings AS Own WHERE Own.Id = ActionItems.MeetingId));
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO ActionCounters (BoardId, Last, Version)
                SELECT Id, (SELECT COUNT(*) FROM ActionItems INNER JOIN Meetings ON Meetings.Id = ActionItems.MeetingId WHERE Meetings.BoardId = Boards.Id), 1
                FROM Boards;
                """);
            migrationBuilder.Sql("UPDATE Boards SET AgendaClearDays = 5, NoteWorkingDays = 7;");

            migrationBuilder.AddForeignKey(
                name: "FK_AgendaItems_Organisations_LeadOrganisationId",
                table: "AgendaItems",
                column: "LeadOrganisationId",
                principalTable: "Organisations",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AgendaItems_Organisations_LeadOrganisationId",
                table: "AgendaItems");

            migrationBuilder.DropTable(
                name: "ActionCounters");

            migrationBuilder.DropTable(
                name: "ActionUpdates");

            migrationBuilder.DropTable(
                name: "AgendaTemplateItem");

            migrationBuilder.DropTable(
                name: "AgendaVersions");

            migrationBuilder.DropTable(
                name: "DraftLooks");

            migrationBuilder.DropTable(
                name: "ForwardPlan");

            migrationBuilder.DropTable(
                name: "HeldTexts");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PaperVersions");

            migrationBuilder.DropTable(
                name: "PrivateNotes");

            migrationBuilder.DropTable(
                name: "PublishedAgendas");

            migrationBuilder.DropTable(
                name: "PublishedForwardPlans");

            migrationBuilder.DropTable(
                name: "PublishedPapers");

            migrationBuilder.DropTable(
                name: "ReviewAnswers");

            migrationBuilder.DropTable(
                name: "ReviewComments");

            migrationBuilder.DropTable(
                name: "RoleRules");

            migrationBuilder.DropTable(
                name: "ScheduledPublications");

            migrationBuilder.DropTable(
                name: "SignIns");

            migrationBuilder.DropTable(
                name: "ThreadsApart");

            migrationBuilder.DropTable(
                name: "ThreadTitles");

            migrationBuilder.DropTable(
                name: "AgendaTemplates");

            migrationBuilder.DropTable(
                name: "Papers");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropTable(
                name: "Threads");

            migrationBuilder.DropIndex(
                name: "IX_AgendaItems_LeadOrganisationId",
                table: "AgendaItems");

            migrationBuilder.DropIndex(
                name: "IX_ActionItems_CurrentStatus",
                table: "ActionItems");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LastAuthenticatorStep",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Browser",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "HasSecondFactor",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "PreElectionReason",
                table: "NoteStep");

            migrationBuilder.DropColumn(
                name: "AgendaClearDays",
                table: "Boards");

            migrationBuilder.DropColumn(
                name: "NoteWorkingDays",
                table: "Boards");

            migrationBuilder.DropColumn(
                name: "PublishesAgendas",
                table: "Boards");

            migrationBuilder.DropColumn(
                name: "ReviewWorkingDays",
                table: "Boards");

            migrationBuilder.DropColumn(
                name: "ClosedTitleIsPublic",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "LeadOrganisation",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "LeadOrganisationId",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "PlannedMinutes",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "Presenter",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "CurrentDueDate",
                table: "ActionItems");

            migrationBuilder.DropColumn(
                name: "CurrentStatus",
                table: "ActionItems");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "ActionItems");
        }
    }
}
