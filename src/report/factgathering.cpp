// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "factgathering.h"

#include "clock.h"
#include "figurereading.h"
#include "ministrytable.h"
#include "officertable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto unknownLevel = quint8(0);

quint8 levelOf(const Procedure *procedure, QDate day)
{
    const ProcedureTerms *terms = procedure ? procedure->termsAt(day) : nullptr;
    return terms ? quint8(int(terms->level) - int(ServiceLevel::InformationOnly) + 1) : unknownLevel;
}

/// Which level decides, by the words of the catalogue; 0: an agency of another kind.
quint8 authorityOf(const QString &competentUnit)
{
    return competentUnit.contains(u"cấp xã")                                         ? 3
           : competentUnit.contains(u"cấp huyện")                                    ? 2
           : competentUnit.contains(u"cấp tỉnh") || competentUnit.startsWith(u"Sở ") ? 1
                                                                                     : 0;
}

/// The fields of a dossier in the order of factsource.cpp.
std::array<quint8, 20> fieldsOf(const TallyTraits &traits, quint8 level)
{
    const auto flag = [](bool isSo) { return quint8(isSo ? 1 : 0); };
    return {quint8(std::max(int(traits.channel()), 1) - 1),
            flag(traits.isAssisted()),
            flag(traits.isPaperException()),
            flag(traits.isEnteredLate()),
            flag(traits.isBorderless()),
            flag(traits.isElsewhere()),
            flag(traits.isAtOnce()),
            quint8(traits.closing()),
            quint8(!traits.isPaused()      ? 0
                   : traits.isPausedLate() ? 2
                                           : 1),
            flag(traits.isApologised()),
            quint8(traits.papers()),
            flag(traits.hasReused()),
            quint8(traits.fee()),
            flag(traits.isVoid()),
            flag(traits.awaitsAcceptance()),
            flag(traits.awaitsSupplement()),
            flag(traits.isReturned()),
            level};
}

QString dayOrMonth(QDate day, RowAxis axis)
{
    return day.toString(axis == RowAxis::Month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
}

/// Reads each kind of facts at most once.
class Gathering
{
public:
    Gathering(Connection &connection, const FactsQuestion &question) : m_connection(connection), m_question(question)
    {
        m_facts.asOf = question.now;
    }

    Result<void> add(const FactSource &source, RowAxis axis)
    {
        const QString key = factsKey(source, axis);
        if (m_facts.groups.contains(key))
            return {};
        auto groups = read(source, gatheredBy(source, axis));
        if (!groups)
            return groups.error();
        m_facts.groups.insert(key, *std::move(groups));
        return {};
    }

    Result<ReportFacts> facts()
    {
        const auto named = nameProcedures();
        return named ? Result<ReportFacts>(std::move(m_facts)) : Result<ReportFacts>(named.error());
    }

private:
    Result<QList<FactGroup>> read(const FactSource &source, RowAxis axis)
    {
        if (source.facts == u"dossiers")
            return dossiers(axis);
        if (source.facts == u"money")
            return money(axis);
        if (source.facts == u"feeLines")
            return feeLines();
        if (source.facts == u"ratings")
            return ratings(axis);
        if (source.facts == u"guided")
            return guided();
        if (source.facts == u"ministry")
            return ministry();
        const auto received = dossiers(RowAxis::Procedure);
        if (!received)
            return received.error();
        return procedureGroups(m_question.catalogue, m_question.period.to, *received);
    }

    const Procedure *procedure(const QString &code) const
    {
        return m_question.catalogue.find(code, m_question.period.to);
    }

    Result<QList<FactGroup>> dossiers(RowAxis axis)
    {
        const QString key = factsKey(*factSource(u"count"_s), axis);
        if (const auto known = m_facts.groups.constFind(key); known != m_facts.groups.constEnd())
            return *known;
        TallyQuestion question;
        question.from = m_question.period.from;
        question.to = m_question.period.to;
        question.asOf = std::min(m_question.period.to, m_question.now.date());
        question.by = tallyBy(axis);
        const auto sums = tallySums(m_connection, question);
        if (!sums)
            return sums.error();
        if (axis == RowAxis::Officer || axis == RowAxis::Counter) {
            if (const auto named = nameOfficers(); !named)
                return named.error();
        }
        const bool isByProcedure = question.by == TallyQuestion::By::Procedure;
        QHash<QString, quint8> levels;
        QList<FactGroup> groups;
        for (const TallySum &sum : *sums) {
            FactGroup group;
            (isByProcedure ? group.key.procedure : group.key.other) = sum.key;
            if (isByProcedure && !levels.contains(sum.key))
                levels.insert(sum.key, levelOf(procedure(sum.key), m_question.period.to));
            group.fields = fieldsOf(sum.traits, levels.value(sum.key));
            group.sums = {sum.received,     sum.carried,       sum.doneEarly,   sum.doneOnDay,
                          sum.doneLate,     sum.openInTime,    sum.openOverdue, sum.returned,
                          sum.papersWanted, sum.papersDigital, sum.papersReused};
            group.origin = sum.traits.bits;
            groups.append(group);
        }
        m_facts.groups.insert(key, groups);
        return groups;
    }

    Result<QList<FactGroup>> money(RowAxis axis)
    {
        if (!m_feeSums) {
            auto read = feeSums(m_connection, m_question.period.from, m_question.period.to);
            if (!read)
                return read.error();
            m_feeSums = *std::move(read);
        }
        QList<FactGroup> groups;
        for (const FeeSum &sum : std::as_const(*m_feeSums)) {
            FactGroup group;
            group.key.other = axis == RowAxis::Method    ? toText(sum.method)
                              : axis == RowAxis::Counter ? QString::number(sum.counter)
                                                         : dayOrMonth(sum.day, axis);
            group.fields[0] = quint8(sum.kind);
            group.fields[1] = quint8(sum.method);
            group.sums[0] = sum.amount;
            group.sums[1] = sum.entries;
            groups.append(group);
        }
        return groups;
    }

    Result<QList<FactGroup>> feeLines()
    {
        const auto sums = feeLineSums(m_connection, m_question.period.from, m_question.period.to);
        if (!sums)
            return sums.error();
        QList<FactGroup> groups;
        for (const FeeLineSum &sum : *sums) {
            FactGroup group;
            group.key.other = sum.code;
            group.sums[0] = sum.amount;
            group.sums[1] = sum.quantity;
            groups.append(group);
            m_facts.names.insert(sum.code, sum.what);
        }
        return groups;
    }

    Result<QList<FactGroup>> ratings(RowAxis axis)
    {
        const auto sums = ratingSums(m_connection, m_question.period.from, m_question.period.to);
        if (!sums)
            return sums.error();
        QList<FactGroup> groups;
        for (const RatingSum &sum : *sums) {
            FactGroup group;
            group.key.other = axis == RowAxis::Counter ? QString::number(sum.counter) : dayOrMonth(sum.day, axis);
            group.fields[0] = quint8(std::clamp(sum.score, 0, 5));
            group.sums[0] = sum.number;
            group.sums[1] = qint64(sum.number) * sum.score;
            groups.append(group);
        }
        return groups;
    }

    Result<QList<FactGroup>> guided()
    {
        const auto sums = guidanceSums(m_connection, m_question.period.from, m_question.period.to);
        if (!sums)
            return sums.error();
        QList<FactGroup> groups;
        for (const GuidanceSum &sum : *sums) {
            FactGroup group;
            group.key.procedure = sum.procedureCode;
            group.fields[0] = sum.kind == u"refuse" ? 1 : 0;
            group.sums[0] = sum.number;
            groups.append(group);
        }
        return groups;
    }

    /// What ministries' systems counted, and where it comes from.
    Result<QList<FactGroup>> ministry()
    {
        const auto lists = MinistryTable(m_connection).holding(m_question.period);
        if (!lists)
            return lists.error();
        QList<FactGroup> groups;
        for (const MinistryList &list : *lists) {
            m_facts.remarks.append(u"Số liệu trong hệ thống của bộ (%1) do hệ thống đó tự đếm %2, nạp lần %3 lúc %4 "
                                   "bởi %5; không cộng vào số của đơn vị."_s.arg(
                                       list.system, formPeriodText(list.period), QString::number(list.revision),
                                       inOfficeTime(list.at).toString(u"HH:mm dd/MM/yyyy"_s), list.officerName));
            for (const MinistryFigure &figure : list.figures) {
                FactGroup group;
                group.key.procedure = figure.procedure;
                const std::array<std::optional<qint64>, 4> counts{figure.count.received, figure.count.online,
                                                                  figure.count.settled, figure.count.late};
                for (std::size_t i = 0; i < counts.size(); ++i) {
                    group.sums[i] = counts[i].value_or(0);
                    group.unsaid |= quint16(counts[i] ? 0 : 1U << i);
                }
                groups.append(group);
            }
        }
        if (lists->isEmpty())
            m_facts.remarks.append(u"Chưa nạp số liệu của hệ thống của bộ cho kỳ này."_s);
        return groups;
    }

    Result<void> nameOfficers()
    {
        const auto officers = OfficerTable(m_connection).all();
        if (!officers)
            return officers.error();
        for (const Officer &officer : *officers)
            m_facts.names.insert(officer.id, officer.displayName);
        return {};
    }

    /// Names and sectors: of the catalogue, else as they were when dossiers were received; and the sector of each
    /// group.
    Result<void> nameProcedures()
    {
        QSet<QString> codes;
        for (const QList<FactGroup> &groups : std::as_const(m_facts.groups)) {
            for (const FactGroup &group : groups)
                codes.insert(group.key.procedure);
        }
        codes.remove(QString());
        QStringList unknown;
        for (const QString &code : std::as_const(codes)) {
            const Procedure *known = procedure(code);
            if (!known) {
                unknown.append(code);
                continue;
            }
            const ProcedureTerms *terms = known->termsAt(m_question.period.to);
            m_facts.procedures.insert(
                code, {known->name, known->sectorName, known->competentUnit, terms ? terms->ground : QString()});
        }
        const auto tallied = talliedProcedures(m_connection, unknown);
        if (!tallied)
            return tallied.error();
        for (const TalliedProcedure &one : *tallied)
            m_facts.procedures.insert(one.code, {one.name, one.sector, {}, {}});
        for (QList<FactGroup> &groups : m_facts.groups) {
            for (FactGroup &group : groups)
                group.key.sector = m_facts.procedures.value(group.key.procedure).sector;
        }
        return {};
    }

    Connection &m_connection;
    const FactsQuestion &m_question;
    ReportFacts m_facts;
    std::optional<QList<FeeSum>> m_feeSums; ///< For rows by days, counters, methods: read once.
};

/// The facts that a table asks for, with the axis of its rows.
QList<const FactSource *> sourcesOf(const ReportTableForm &table)
{
    QList<FigureSource> questions;
    for (const ReportColumn &column : table.columns) {
        if (column.formula)
            questions += questionsOf(column.formula->root);
    }
    for (const ReportLine &line : table.lines) {
        for (const Formula &formula : line.cells)
            questions += questionsOf(formula.root);
    }
    QList<const FactSource *> sources;
    if (!table.rows.axes.isEmpty())
        sources.append(factSource(table.rows.of));
    for (const FigureSource &question : std::as_const(questions))
        sources.append(factSource(question.source));
    return sources;
}

} // namespace

TallyQuestion::By tallyBy(RowAxis axis)
{
    switch (axis) {
    case RowAxis::Counter:
        return TallyQuestion::By::Counter;
    case RowAxis::Officer:
        return TallyQuestion::By::Officer;
    case RowAxis::Day:
        return TallyQuestion::By::Day;
    case RowAxis::Month:
        return TallyQuestion::By::Month;
    default:
        return TallyQuestion::By::Procedure;
    }
}

QList<FactGroup> procedureGroups(const Catalogue &catalogue, QDate day, const QList<FactGroup> &dossiers)
{
    enum Field { Level, Channels, Used, UsedOnline, UsedAlone, Charged, PaidOnline, Elsewhere, Authority, Joint };
    QHash<QString, qsizetype> places;
    QList<FactGroup> groups;
    for (const Procedure &procedure : catalogue.procedures) {
        const ProcedureTerms *terms = procedure.termsAt(day);
        if (!terms || catalogue.find(procedure.code, day) != &procedure)
            continue;
        FactGroup group;
        group.key.procedure = procedure.code;
        group.fields[Level] = levelOf(&procedure, day);
        group.fields[Channels] = quint8(terms->channelRule);
        group.fields[Charged] = std::any_of(procedure.fees.begin(), procedure.fees.end(), [day](const FeeRule &rule) {
            return rule.amount > 0 && rule.validFrom <= day && (!rule.validTo.isValid() || day <= rule.validTo);
        });
        group.fields[Elsewhere] = terms->home == DossierHome::MinistrySystem;
        group.fields[Authority] = authorityOf(procedure.competentUnit);
        group.fields[Joint] = !procedure.members.isEmpty();
        group.sums[0] = 1;
        places.insert(procedure.code, groups.size());
        groups.append(group);
    }
    const FactSource &source = *factSource(u"count"_s);
    const int channel = source.field(u"channel"_s);
    const int assisted = source.field(u"assisted"_s);
    const int fee = source.field(u"fee"_s);
    const int isVoid = source.field(u"void"_s);
    for (const FactGroup &dossier : dossiers) {
        const auto place = places.constFind(dossier.key.procedure);
        if (place == places.constEnd() || dossier.sums[0] == 0 || dossier.fields[std::size_t(isVoid)] != 0)
            continue;
        FactGroup &group = groups[*place];
        const bool isOnline = dossier.fields[std::size_t(channel)] == 1;
        group.fields[Used] = 1;
        group.fields[UsedOnline] |= quint8(isOnline);
        group.fields[UsedAlone] |= quint8(isOnline && dossier.fields[std::size_t(assisted)] == 0);
        group.fields[PaidOnline] |= quint8(dossier.fields[std::size_t(fee)] == quint8(FeeSettled::Transfer));
    }
    return groups;
}

Result<ReportFacts> gatheredFacts(Connection &connection, const FactsQuestion &question)
{
    Gathering gathering(connection, question);
    for (const ReportTableForm &table : question.form.tables) {
        const RowAxis axis = table.rows.axes.isEmpty() ? RowAxis::All : table.rows.axes.last();
        for (const FactSource *source : sourcesOf(table)) {
            if (const auto added = gathering.add(*source, axis); !added)
                return added.error();
        }
    }
    for (const ReportNote &note : question.form.notes) {
        const QList<FigureSource> questions = note.formula ? questionsOf(note.formula->root) : QList<FigureSource>();
        for (const FigureSource &asked : questions) {
            if (const auto added = gathering.add(*factSource(asked.source), RowAxis::All); !added)
                return added.error();
        }
    }
    return gathering.facts();
}
