// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelist.h"

#include "citizenid.h"
#include "folding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct PeopleListText
{
    Q_DECLARE_TR_FUNCTIONS(PeopleListText)
};

constexpr int headsWithin = 40; ///< Rows from the top.

/// Words of a head, folded, for each field; the earlier field has the column.
const QList<std::pair<QString, QStringList>> &headWords()
{
    static const QList<std::pair<QString, QStringList>> words{
        {u"number"_s,
         {u"so dinh danh"_s, u"ma dinh danh"_s, u"cccd"_s, u"can cuoc"_s, u"cmnd"_s, u"so giay to"_s, u"ho chieu"_s}},
        {u"birthDate"_s, {u"ngay sinh"_s, u"ngay thang nam sinh"_s, u"ngay, thang, nam sinh"_s, u"nam sinh"_s}},
        {u"sex"_s, {u"gioi tinh"_s, u"nam/nu"_s, u"phai"_s}},
        {u"address"_s, {u"dia chi"_s, u"thuong tru"_s, u"noi o"_s, u"noi cu tru"_s, u"cho o"_s}},
        {u"phone"_s, {u"dien thoai"_s, u"sdt"_s, u"di dong"_s}},
        {u"email"_s, {u"email"_s, u"thu dien tu"_s}},
        {u"note"_s, {u"ghi chu"_s, u"lop"_s, u"don vi"_s, u"bo phan"_s}},
        {u"familyName"_s, {u"ho dem"_s, u"ho va chu dem"_s, u"ho va dem"_s, u"ho va ten dem"_s, u"ho, chu dem"_s}},
        {u"name"_s, {u"ho va ten"_s, u"ho ten"_s, u"ho, ten"_s, u"ten nhan vien"_s, u"ten hoc sinh"_s}}};
    return words;
}

/// "Họ tên cha", "Điện thoại của mẹ", "Ngày cấp CCCD": of somebody or something else.
bool isOfAnother(const QString &head)
{
    static const QStringList others{u"cha"_s,       u"me"_s,       u"bo"_s,     u"giam ho"_s,
                                    u"phu huynh"_s, u"ngay cap"_s, u"noi cap"_s};
    const QString words = u' ' + head + u' ';
    return std::any_of(others.begin(), others.end(),
                       [&](const QString &other) { return words.contains(u' ' + other + u' '); });
}

QString fieldOf(const QString &cell)
{
    const QString head = foldedForSearch(cell);
    if (head.isEmpty() || head.size() > 60 || isOfAnother(head))
        return {};
    if (head == u"ten"_s)
        return u"name"_s;
    for (const auto &[field, words] : headWords()) {
        if (std::any_of(words.begin(), words.end(), [&](const QString &word) { return head.contains(word); }))
            return field;
    }
    return {};
}

QHash<QString, int> columnsOf(const SheetRow &row)
{
    QHash<QString, int> columns;
    for (int column = 0; column < row.cells.size(); ++column) {
        const QString field = fieldOf(row.cells.at(column));
        if (!field.isEmpty() && !columns.contains(field))
            columns.insert(field, column);
    }
    return columns;
}

std::optional<Sex> sexOf(const QString &text)
{
    const QString word = foldedForSearch(text);
    if (word == u"nam" || word == u"m" || word == u"male")
        return Sex::Male;
    if (word == u"nu" || word == u"f" || word == u"female" || word == u"x")
        return Sex::Female; // A cross under the head "Nữ".
    return {};
}

/// Reads one row; keeps what is wrong with it.
class RowReader
{
public:
    RowReader(const SheetRow &row, const QHash<QString, int> &columns) : m_row(row), m_columns(columns)
    {
        m_listed.row = row.number;
    }

    ListedPerson listed()
    {
        Applicant &person = m_listed.person;
        person.name = cleanedText(QString(text(u"familyName"_s) + u' ' + text(u"name"_s)));
        person.address = cleanedText(text(u"address"_s));
        person.phone = text(u"phone"_s);
        if (person.phone.size() == 9 && !person.phone.startsWith(u'0') && normalisedPhone(QString(u'0' + person.phone)))
            person.phone.prepend(u'0');
        person.email = text(u"email"_s);
        m_listed.note = cleanedText(text(u"note"_s));
        readNumber();
        readBirthDate();
        if (const QString sex = text(u"sex"_s); !sex.isEmpty()) {
            person.sex = sexOf(sex);
            if (!person.sex)
                add(u"sex"_s, PeopleListText::tr("“%1” is neither “Nam” nor “Nữ”.").arg(sex), true);
        }
        if (std::any_of(person.name.begin(), person.name.end(), [](QChar letter) { return letter.isDigit(); }))
            add(u"name"_s, PeopleListText::tr("The name has digits."), true);
        compareWithNumber();
        return std::move(m_listed);
    }

private:
    QString text(const QString &field) const { return m_row.cells.value(m_columns.value(field, -1)); }
    void add(const QString &field, const QString &message, bool isDoubt)
    {
        m_listed.faults.append({cellName(m_row.number, m_columns.value(field, 0)), message, isDoubt});
    }

    void readNumber()
    {
        IdentityPaper &paper = m_listed.person.paper;
        QString number = text(u"number"_s);
        number.removeIf(
            [](QChar letter) { return letter.isSpace() || letter == u'.' || letter == u'-' || letter == u'\''; });
        const bool isDigits =
            std::all_of(number.begin(), number.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
        if (isDigits && (number.size() == 11 || number.size() == 8)) {
            number.prepend(u'0');
            add(u"number"_s,
                PeopleListText::tr("The leading zero was lost in the file and is put back: %1.")
                    .arg(maskedNumber(number)),
                true);
        }
        paper.number = number;
        if (isDigits && number.size() == 9)
            paper.kind = IdentityKind::OldIdentityCard;
        else if (!isDigits && number.size() >= 6 && number.size() <= 9)
            paper.kind = IdentityKind::Passport;
    }
    void readBirthDate()
    {
        const QString born = text(u"birthDate"_s);
        if (born.isEmpty())
            return;
        m_listed.person.birthDate = PartialDate::fromTyped(born);
        if (!m_listed.person.birthDate)
            m_listed.person.birthDate = PartialDate::fromIso(born);
        if (!m_listed.person.birthDate)
            add(u"birthDate"_s, PeopleListText::tr("“%1” is no date: write it as 05/09/2012.").arg(born), false);
    }
    void compareWithNumber()
    {
        const Applicant &person = m_listed.person;
        if (person.paper.kind != IdentityKind::CitizenCard)
            return;
        const auto id = CitizenId::parse(person.paper.number);
        if (!id)
            return;
        if (person.birthDate && person.birthDate->year() != id->birthYear())
            add(u"birthDate"_s, PeopleListText::tr("The number says %1 as the year of birth.").arg(id->birthYear()),
                true);
        if (person.sex && (*person.sex == Sex::Female) != id->isFemale())
            add(u"sex"_s, PeopleListText::tr("The number says otherwise."), true);
    }

    const SheetRow &m_row;
    const QHash<QString, int> &m_columns;
    ListedPerson m_listed;
};

void findTwice(PeopleList &list)
{
    QHash<QString, int> rows;
    for (ListedPerson &listed : list.people) {
        const QString &number = listed.person.paper.number;
        const QString who = number.isEmpty()
                                ? foldedForSearch(listed.person.name) + u'|' +
                                      (listed.person.birthDate ? listed.person.birthDate->toIso() : QString())
                                : number;
        if (const int before = rows.value(who); before > 0)
            listed.faults.append(
                {cellName(listed.row, list.columns.value(number.isEmpty() ? u"name"_s : u"number"_s, 0)),
                 PeopleListText::tr("The same stands in row %1.").arg(before), number.isEmpty()});
        else
            rows.insert(who, listed.row);
    }
}

} // namespace

bool ListedPerson::isSound() const
{
    return std::all_of(faults.begin(), faults.end(), [](const ListFault &fault) { return fault.isDoubt; });
}

int PeopleList::soundCount() const
{
    return int(std::count_if(people.begin(), people.end(), [](const ListedPerson &one) { return one.isSound(); }));
}

Result<PeopleFile> readPeopleFile(const QString &file)
{
    constexpr int mostPeople = 2'000;
    SheetLimits limits;
    limits.rows = mostPeople;
    const auto table = readSheet(file, limits);
    if (!table)
        return table.error();
    auto list = readPeopleList(*table);
    if (!list)
        return list.error();
    QFile bytes(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!bytes.open(QIODevice::ReadOnly) || !hash.addData(&bytes))
        return Error{ErrorKind::BadInput, u"file-unreadable"_s,
                     PeopleListText::tr("The list cannot be read: check where it lies."), bytes.errorString(),
                     u"file"_s};
    return PeopleFile{*std::move(list), hash.result()};
}

Result<PeopleList> readPeopleList(const SheetTable &table)
{
    PeopleList list;
    qsizetype heads = -1;
    for (qsizetype i = 0; i < std::min<qsizetype>(headsWithin, table.rows.size()) && heads < 0; ++i) {
        list.columns = columnsOf(table.rows.at(i));
        if (list.columns.contains(u"name"_s) && list.columns.size() > 1)
            heads = i;
    }
    if (heads < 0)
        return Error{
            ErrorKind::BadInput,
            u"list-without-heads"_s,
            PeopleListText::tr("The list has no head “Họ và tên” beside others like “Số định danh”, “Ngày sinh”: "
                               "write the heads in one row above the people."),
            {},
            u"file"_s};
    const int nameColumn = list.columns.value(u"name"_s);
    for (const SheetRow &row : table.rows.sliced(heads + 1)) {
        const QString name = row.cells.value(nameColumn);
        const bool isHeadAgain = fieldOf(name) == u"name"_s;
        // A tally, a line to sign at, a row of column numbers.
        const bool isNobody = foldedForSearch(name).isEmpty() ||
                              std::none_of(name.begin(), name.end(), [](QChar letter) { return letter.isLetter(); });
        if (isHeadAgain || (isNobody && row.cells.value(list.columns.value(u"number"_s, -1)).isEmpty()))
            continue;
        list.people.append(RowReader(row, list.columns).listed());
    }
    findTwice(list);
    return list;
}

ReceiveOrder orderFor(const ListedPerson &listed, const ReceiveOrder &common)
{
    ReceiveOrder order = common;
    order.applicant = listed.person;
    if (!listed.note.isEmpty())
        order.note = common.note.isEmpty() ? listed.note : common.note + u"; "_s + listed.note;
    order.received = 0; // Each fee is its own.
    return order;
}

QList<FieldFault> checkPeopleList(PeopleList &list, const ReceiveOrder &common, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const QDateTime &now, const ReceivingPlace &place)
{
    static const QStringList ofThePerson{u"name"_s, u"number"_s, u"birthDate"_s, u"phone"_s, u"ground"_s};
    QList<FieldFault> shared;
    for (ListedPerson &listed : list.people) {
        for (const FieldFault &fault : faultsOf(orderFor(listed, common), catalogue, calendar, now, place)) {
            if (ofThePerson.contains(fault.field)) {
                const int column = list.columns.value(fault.field, -1);
                listed.faults.append(
                    {column < 0 ? QString::number(listed.row) : cellName(listed.row, column), fault.message, false});
            } else if (shared.isEmpty() || std::none_of(shared.begin(), shared.end(), [&](const FieldFault &one) {
                           return one.field == fault.field && one.code == fault.code;
                       })) {
                shared.append(fault);
            }
        }
    }
    return shared;
}
