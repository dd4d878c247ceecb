// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"
#include "period.h"

#include <QDateTime>
#include <QStringList>

/// A report that can be chosen.
struct ReportChoice
{
    QString report;        ///< "II.06a"
    QString number;        ///< "II.06a/VPCP/KSTT"; may be empty.
    QString name;          ///< "Tình hình, kết quả giải quyết TTHC"
    bool isCutOff = false; ///< Its periods end on the 14th (NĐ 09/2019/NĐ-CP).
};

/// Whose figures are shown.
enum class ReportScope {
    Unit,        ///< This office's.
    Tree,        ///< Those of all units below it, added up.
    TreeByUnits, ///< The same, a row for each.
};

/// A column of a report's table on the screen.
struct ReportViewColumn
{
    QString id;         ///< As the form numbers it: "3".
    QStringList groups; ///< Heads above its own, the uppermost first.
    QString head;
    bool isText = false;
    bool isName = false; ///< Takes what is left of the breadth.
    double width = 0;    ///< In millimetres, as on paper; 0: the usual.
};

struct ReportViewRow
{
    QStringList cells;
    bool isHead = false;
    bool isTotal = false;
    bool isUncertain = false; ///< Its formula is not confirmed yet.
    QList<int> entered = {};  ///< Columns whose cells are typed in.
};

struct ReportViewTable
{
    QString title;
    QList<ReportViewColumn> columns;
    QList<ReportViewRow> rows;
};

/// Something that does not hold, with the cell that it is about.
struct ReportViewFinding
{
    int table = 0;
    int row = 0;
    int column = 0;
    QString message;
};

/// How a figure was made.
struct FigureWords
{
    QString formula;
    QString denominator; ///< Empty: it has none.
    QString previous;    ///< In the period before; empty: not compared.
    bool hasDossiers = false;
};

/// A report as the page Báo cáo shows it.
struct ReportView
{
    enum class Step { None, Review, Sign, Correct, Load };

    QString report;
    QString title;
    QString number;
    QString unit;
    QString periodText;
    QDateTime asOf;
    QList<ReportViewTable> tables;
    QList<ReportViewFinding> findings;
    QStringList notes;
    bool isEmpty = false;
    bool isEntering = false; ///< Cells can be typed in now.
    bool isFiled = false;    ///< What is shown is what was filed, not computed anew.
    Badge standing;          ///< "Nháp", "Đã ký", "LRIS đã nhận".
    QString history;         ///< Revisions before and who did what, in one line.
    QString note;
    Step next = Step::None;
    QString obstacle; ///< Why the next step cannot be done; empty: it can.
    QString question; ///< What it would do that nobody takes for granted, in words; empty: nothing.
};
