using System.Globalization;

namespace RrbPortal.Core.Reading;

/// <summary>
/// Public bodies of criminal justice in London, as general knowledge: names that a run-together line may hold.
/// One row a body: name | abbreviation | other spellings; … | from | until | successor.
/// </summary>
internal static class KnownBodies
{
    private const string Bodies = """
        Mayor's Office for Policing and Crime | MOPAC | Mayor's Office for Policing & Crime; Mayors Office for Policing and Crime | 2012-01-16 | |
        Metropolitan Police Service | MPS | Metropolitan Police; Met Police | | |
        City of London Police | CoLP | | | |
        British Transport Police | BTP | | | |
        Violence Reduction Unit | VRU | London's Violence Reduction Unit; London Violence Reduction Unit | | |
        Greater London Authority | GLA | | | |
        Greater London Authority Health Team | GLA Health | GLA Health Team | | |
        London Councils | | London Council | | |
        London Heads of Community Safety | LHOCS | London Heads of Community Safety Network | | |
        London Probation Service | | London Probation; Probation; Probation Service; National Probation Service; The Probation Service; Probation London; London Probation Region | | |
        National Probation Service London | NPS London | NPS | | 2021-06-25 | Probation Service
        London Community Rehabilitation Company | London CRC | CRC | | 2021-06-25 | Probation Service
        HM Prison and Probation Service | HMPPS | Her Majesty's Prison and Probation Service; His Majesty's Prison and Probation Service; HM Prison & Probation Service | 2017-04-01 | |
        HM Prison Service | HMPS | Her Majesty's Prison Service; His Majesty's Prison Service | | |
        London Prisons Group | LPG | London Prison Group | | |
        HM Courts and Tribunals Service | HMCTS | Her Majesty's Courts and Tribunal Service; Her Majesty's Courts and Tribunals Service; His Majesty's Courts and Tribunals Service; HM Courts & Tribunals Service; HM Courts and Tribunal Service | 2011-04-01 | |
        Crown Prosecution Service | CPS | CPS London; London CPS | | |
        Serious Fraud Office | SFO | | | |
        National Crime Agency | NCA | | | |
        Youth Justice Board | YJB | Youth Justice Board for England and Wales | | |
        Youth Custody Service | YCS | | | |
        Parole Board | | | | |
        Legal Aid Agency | LAA | | | |
        Ministry of Justice | MoJ | | | |
        Home Office | | | | |
        Cabinet Office | | | | |
        Department for Work and Pensions | DWP | Department of Work and Pensions | | |
        Department of Health and Social Care | DHSC | | | |
        Department for Education | DfE | | | |
        Department for Levelling Up, Housing and Communities | DLUHC | | 2021-09-18 | 2024-07-09 | Ministry of Housing, Communities and Local Government
        Ministry of Housing, Communities and Local Government | MHCLG | | | |
        Public Health England | PHE | | 2013-04-01 | 2021-09-30 | UK Health Security Agency and Office for Health Improvement and Disparities
        Office for Health Improvement and Disparities | OHID | | 2021-10-01 | |
        UK Health Security Agency | UKHSA | | 2021-04-01 | |
        National Health Service | NHS | | | |
        NHS England | NHSE | NHS England London; NHSE London; NHS London | | |
        NHS England and Improvement | NHSE/I | NHS England & Improvement; NHS E/I; NHSEI; NHS Improvement | | 2022-06-30 | NHS England
        Care Quality Commission | CQC | | | |
        Transport for London | TfL | | | |
        London Fire Brigade | LFB | | | |
        London Ambulance Service | LAS | | | |
        London Fire Commissioner | LFC | | | |
        London Crime Reduction Board | LCRB | | | |
        London Criminal Justice Board | LCJB | London Local Criminal Justice Board | | |
        Reducing Reoffending Board | RRB | | | |
        London Safeguarding Children Partnership | LSCP | | | |
        Association of Directors of Children's Services | ADCS | London ADCS; Association of London Directors of Children's Services; ALDCS | | |
        Association of Directors of Adult Social Services | ADASS | London ADASS | | |
        Association of London Youth Offending Team Managers | | London Youth Offending Team Managers | | |
        Victims' Commissioner for London | | London Victims' Commissioner; London's Independent Victims' Commissioner; Independent Victims' Commissioner | | |
        Children's Commissioner | | | | |
        Domestic Abuse Commissioner | | | | |
        His Majesty's Inspectorate of Constabulary and Fire & Rescue Services | HMICFRS | Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services | | |
        HM Inspectorate of Probation | HMIP | | | |
        Independent Office for Police Conduct | IOPC | | | |
        Equality and Human Rights Commission | EHRC | | | |
        Victim Support | | | | |
        Catch22 | | Catch 22 | | |
        Clinks | | | | |
        Nacro | NACRO | | | |
        RFEA | | The Forces Employment Charity | | |
        Social Interest Group | SIG | | | |
        London Victim and Witness Service | LVWS | | | |
        Safer London | | | | |
        Crimestoppers | | | | |
        Stonewall | | | | |
        Galop | | | | |
        Refuge | | | | |
        Women's Aid | | | | |
        Solace Women's Aid | | Solace | | |
        Rape Crisis | | | | |
        SafeLives | | Safe Lives | | |
        Women in Prison | WIP | | | |
        The Prince's Trust | | Prince's Trust; King's Trust; The King's Trust | | |
        London Crown Courts | | | | |
        London Magistrates' Courts | | London Magistrates Courts | | |
        Judiciary | | | | |
        Magistrates' Association | | | | |
        Law Society | | The Law Society | | |
        """;

    private const string Boroughs =
        "Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; Croydon; Ealing; Enfield; Greenwich; Hackney; Hammersmith and Fulham; Haringey; Harrow; Havering; Hillingdon; Hounslow; Islington; Kensington and Chelsea; Kingston upon Thames; Lambeth; Lewisham; Merton; Newham; Redbridge; Richmond upon Thames; Southwark; Sutton; Tower Hamlets; Waltham Forest; Wandsworth; Westminster";

    public static IReadOnlyList<KnownOrganisation> All { get; } =
        [.. Bodies.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Row), .. Boroughs.Split("; ").Select(Borough)];

    private static KnownOrganisation Row(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], Optional(cells[1]), cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Day(cells[3]), Day(cells[4]), Optional(cells[5]));
    }

    private static KnownOrganisation Borough(string name) => new(
        $"London Borough of {name}",
        $"LB {name}",
        [$"LB of {name}", $"LBC {name}", $"{name} Council", $"{name} Borough Council", $"Royal Borough of {name}", $"RB {name}", $"{name} London Borough"]);

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
