// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula.h"

#include <QDate>
#include <QJsonObject>

/// A column of a report's table.
struct ReportColumn
{
    /// What its cells show; all but Figure are texts.
    enum class Show { Figure, Index, Name, Code, Owner, Formula, Denominator, Since, Note };
    enum class Format { Count, Money, Percent, Score };

    QString id;         ///< As the form numbers it: "3".
    QStringList groups; ///< Heads above its own, the uppermost first; neighbours share them.
    QString head;
    Show show = Show::Figure;
    Format format = Format::Count;
    std::optional<Formula> formula; ///< Nothing: its lines bring their own, or it is entered.
    bool isEntered = false;         ///< With lines: no facts give it, a unit types it in or loads it from a file.
    bool isSummed = true;           ///< With lines: the head of a group and the total sum it up.
    bool isAnew = false;            ///< With lines: there its formula is computed anew, from their own cells.
    double width = 0;               ///< On paper, in millimetres; 0: what is left.
};

/// A row that a template names itself.
struct ReportLine
{
    QString id; ///< For formulas: total.c3.
    QString index;
    QString name;
    bool isHead = false;           ///< Of a group: its figures are the sums of the lines up to the next head.
    QHash<QString, Formula> cells; ///< By column; before the column's own formula.
    QString formula;               ///< In words; empty: made from the cells.
    QString denominator;           ///< In words: of what a share is a share.
    QString note;
    QDate validFrom;
    QDate validTo;
    bool isUncertain = false; ///< Nobody confirmed it yet: shown with its mark.

    bool isInForce(QDate day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
    }
};

/// By what the rows of a table are told apart, if the template does not name them.
struct ReportRows
{
    QList<RowAxis> axes;        ///< At most two: a head for each value of the first. Empty: the lines.
    QString of;                 ///< From which facts rows come (FactSource::name).
    QList<FactCondition> where; ///< Of those facts: only these make rows.
    bool showsEmpty = false;    ///< Rows without any figure are shown, too.
};

/// One table of a report.
struct ReportTableForm
{
    QString title;
    QList<ReportColumn> columns;
    ReportRows rows;
    QList<ReportLine> lines;
    QString total; ///< Name of the row that sums all up; empty: none.
    QList<ReportIdentity> identities;

    int column(const QString &id) const; ///< Below 0: there is none.
};

/// A goal set by somebody, between two dates.
struct ReportTarget
{
    QString id;
    QString name;
    double value = 0;
    QString ground;
    QDate validFrom;
    QDate validTo;

    bool isInForce(QDate day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
    }
};

/// A sentence below a report; with a formula it is left out where the figure is 0.
struct ReportNote
{
    QString text; ///< "{n}" is the figure.
    std::optional<Formula> formula;
};

/// The template of one report: what is counted, how it is laid out, for whom and when it holds. Read from JSON
/// (resources/reports).
struct ReportTemplate
{
    QString report; ///< "II.06a", as scripts call it.
    QString number; ///< "II.06a/VPCP/KSTT", as it is printed.
    QString name;   ///< In words, for lists on the screen.
    QString unit;   ///< Code of the office; empty: all.
    int version = 1;
    QDate validFrom;
    QDate validTo;
    QString title;
    QString unitOfCount;
    QString ground; ///< The text that demands it.
    QString sender;
    QString receiver;      ///< Đơn vị nhận báo cáo.
    bool isCutOff = false; ///< Its periods end on the 14th (NĐ 09/2019/NĐ-CP) unless asked otherwise.
    int emptyColumns = 0;  ///< Left of the table in a sheet, as found in the field.
    QList<ReportTableForm> tables;
    QList<ReportNote> notes;
    QList<ReportTarget> targets;
    QStringList signers;
    QJsonObject source; ///< As it was read: a kept report brings its template along.
    QString file;       ///< Where it came from; ":/reports/…" is built in.

    bool isBuiltIn() const { return file.startsWith(u':'); }
    bool isInForce(QDate day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
    }
    const ReportTarget *target(const QString &id, QDate day) const; ///< Null: none in force.
};
