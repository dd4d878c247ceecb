// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookpage.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "fieldguard.h"
#include "hairline.h"
#include "pageaction.h"
#include "rowtable.h"
#include "ruleddelegate.h"
#include "segments.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

struct BookColumn
{
    QLatin1StringView name;
    const char *head;
    int width; ///< At 100 %; 0: what is left.
    Qt::Alignment alignment;
};

constexpr BookColumn bookColumns[] = {
    {"number"_L1, QT_TRANSLATE_NOOP("BookPage", "Number"), 92, Qt::AlignRight},
    {"day"_L1, QT_TRANSLATE_NOOP("BookPage", "Date"), 96, Qt::AlignLeft},
    {"requester"_L1, QT_TRANSLATE_NOOP("BookPage", "Asked for by"), 190, Qt::AlignLeft},
    {"paper"_L1, QT_TRANSLATE_NOOP("BookPage", "Paper"), 0, Qt::AlignLeft},
    {"signer"_L1, QT_TRANSLATE_NOOP("BookPage", "Signed by"), 190, Qt::AlignLeft},
    {"copies"_L1, QT_TRANSLATE_NOOP("BookPage", "Copies"), 64, Qt::AlignRight},
    {"fee"_L1, QT_TRANSLATE_NOOP("BookPage", "Fee"), 84, Qt::AlignRight},
    {"note"_L1, QT_TRANSLATE_NOOP("BookPage", "Note"), 280, Qt::AlignLeft},
};

constexpr int firstYear = 2015; // NĐ 23/2015/NĐ-CP.
constexpr int lastYear = 2199;

} // namespace

BookPage::BookPage(QWidget *parent)
    : QWidget(parent)
    , m_books(new Segments)
    , m_year(new QSpinBox)
    , m_summary(new QLabel)
    , m_notice(new QLabel)
    , m_empty(new QLabel(tr("Nothing is certified in this book and year yet.")))
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(this))
{
    setProperty("ground", "surface"_ba);
    m_books->setObjectName("bookSegments");
    m_books->setAccessibleName(tr("Book"));
    m_books->setChoices({tr("Certified copies"), tr("Signatures"), tr("Contracts")});
    m_year->setObjectName("bookYear");
    m_year->setAccessibleName(tr("Year of the book"));
    m_year->setRange(firstYear, lastYear);
    m_summary->setObjectName("bookSummary");
    m_summary->setProperty("textRole", "muted"_ba);
    m_notice->setObjectName("bookNotice");
    m_notice->setProperty("textRole", "muted"_ba);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_empty->setProperty("textRole", "muted"_ba);
    m_empty->setMargin(16);
    m_table->setObjectName("bookTable");
    m_table->setAccessibleName(tr("Book of certifications"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RuledDelegate(this));
    makeRowTable(m_table);
    m_table->setWordWrap(false);
    m_table->installEventFilter(this);
    auto *paper = new ActionButton(tr("Print"), u"printer"_s, ActionButton::Normal);
    paper->setObjectName("bookPaperButton");
    paper->setKeyCap(u"Ctrl+P"_s);
    auto *sheet = new ActionButton(tr("Sheet"), u"export"_s, ActionButton::Normal);
    sheet->setObjectName("bookSheetButton");
    sheet->setKeyCap(u"Ctrl+E"_s);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 10);
    top->setSpacing(12);
    top->addWidget(m_books);
    top->addWidget(m_year);
    top->addWidget(m_summary, 1);
    top->addWidget(paper);
    top->addWidget(sheet);
    m_notice->setContentsMargins(16, 0, 16, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addWidget(new Hairline);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(m_books, &Segments::chosen, this, &BookPage::bookAsked);
    connect(m_year, &QSpinBox::valueChanged, this, &BookPage::bookAsked);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(paper, &ActionButton::clicked, this, &BookPage::paperAsked);
    connect(sheet, &ActionButton::clicked, this, &BookPage::sheetAsked);
    addPageAction(this, tr("Print the book"), {QKeySequence(u"Ctrl+P"_s)}, true, [this] { emit paperAsked(); });
    addPageAction(this, tr("The book as a sheet"), {QKeySequence(u"Ctrl+E"_s)}, true, [this] { emit sheetAsked(); });
    new FieldGuard(this);
    const QWidgetList order{m_table, m_books, m_year, paper, sheet};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    setFocusProxy(m_table);
    fit();
    showLines({}, {});
}

CertificationBook BookPage::book() const
{
    return allCertificationBooks()[static_cast<size_t>(std::max(0, m_books->current()))];
}

int BookPage::year() const
{
    return m_year->value();
}

void BookPage::setYear(int year)
{
    const QSignalBlocker blocker(m_year);
    m_year->setValue(year);
}

void BookPage::showLines(const QList<Line> &lines, const QString &summary)
{
    m_lines = lines;
    m_summary->setText(summary);
    m_notice->hide();
    m_empty->setVisible(lines.isEmpty());
    m_table->setVisible(!lines.isEmpty());
    m_model->clear();
    QStringList heads;
    for (const BookColumn &column : bookColumns)
        heads.append(tr(column.head));
    m_model->setHorizontalHeaderLabels(heads);
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_model->horizontalHeaderItem(i)->setTextAlignment(bookColumns[i].alignment | Qt::AlignVCenter);
    for (const Line &line : lines) {
        QList<QStandardItem *> row;
        for (const BookColumn &column : bookColumns) {
            auto *item = new QStandardItem(line.words.value(QString(column.name)));
            item->setTextAlignment(column.alignment | Qt::AlignVCenter);
            item->setToolTip(item->text());
            item->setData(!line.isCertified, Qt::UserRole); // Muted.
            row.append(item);
        }
        m_model->appendRow(row);
    }
    fit();
    if (!lines.isEmpty()) { // What was certified last is what is looked for.
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
        m_table->scrollToBottom();
    }
}

void BookPage::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void BookPage::choose(int row)
{
    if (row >= 0 && row < m_lines.size() && !m_lines.at(row).dossier.isNull())
        emit dossierChosen(m_lines.at(row).dossier);
}

bool BookPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BookPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void BookPage::fit()
{
    const Theme &theme = themeOf(this);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    m_table->horizontalHeader()->setFixedHeight(theme.scaled(28));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (bookColumns[i].width > 0)
            m_table->setColumnWidth(i, theme.scaled(bookColumns[i].width));
        else
            m_table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    }
}
