// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"
#include "sheetreading.h"

/// What is wrong or doubtful in a row of a list, at a cell of the file.
struct ListFault
{
    QString cell; ///< "C7"; the row's number alone where no cell is at fault.
    QString message;
    bool isDoubt = false; ///< Said, but the row may be received.
};

/// One person of a list.
struct ListedPerson
{
    int row = 0; ///< In the file, from 1.
    Applicant person;
    QString note;
    QList<ListFault> faults;

    bool isSound() const; ///< Nothing but doubts.
};

/// Many people for whom one hands in the same: a school's, a company's (issue 8).
struct PeopleList
{
    QList<ListedPerson> people;
    QHash<QString, int> columns; ///< Field ("name", "number", …) → column from 0.

    int soundCount() const;
};

/// A list with what tells the same file again.
struct PeopleFile
{
    PeopleList list;
    QByteArray sha256;
};
/// Reads the first table of a workbook of at most 2,000 people; any thread. Errors: those of readSheet and
/// readPeopleList.
Result<PeopleFile> readPeopleFile(const QString &file);

/// Finds the heads (họ và tên, số định danh, ngày sinh, giới tính, địa chỉ, điện thoại, ghi chú; in any order, also
/// below a title, also the name in two columns) and reads the rows below. Numbers that lost a leading zero get it back
/// and are said to. A number that stands twice is a fault. Error: "list-without-heads".
Result<PeopleList> readPeopleList(const SheetTable &table);

/// The order of one of them: what is common, with the person as owner.
ReceiveOrder orderFor(const ListedPerson &listed, const ReceiveOrder &common);

/// Adds what the rules of the receive page say of each row, at its cell; what is wrong in `common` itself is answered.
QList<FieldFault> checkPeopleList(PeopleList &list, const ReceiveOrder &common, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const QDateTime &now, const ReceivingPlace &place);
