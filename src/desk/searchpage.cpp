// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchpage.h"

#include "dossierdelegate.h"
#include "dossierlistmodel.h"
#include "pageaction.h"
#include "ui_searchpage.h"

#include <QBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {
constexpr int searchDelay = 70;
}

SearchPage::SearchPage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::SearchPage>())
    , m_model(new DossierListModel(this))
    , m_delegate(new DossierDelegate(DossierDelegate::Full, this))
{
    ui->setupUi(this);
    ui->results->setModel(m_model);
    ui->results->setItemDelegate(m_delegate);
    ui->results->setFrameShape(QFrame::NoFrame);
    ui->results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ui->results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    ui->results->setUniformItemSizes(true);
    ui->results->setMouseTracking(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(searchDelay);
    ui->searchField->installEventFilter(this);
    connect(ui->searchField, &QLineEdit::textEdited, this, [this] {
        m_opensFirst = false;
        leaveGiven();
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, [this] { emit textChanged(text()); });
    connect(ui->results, &QListView::activated, this,
            [this](const QModelIndex &index) { emit dossierChosen(m_model->row(index.row()).id); });
    connect(ui->results, &QListView::clicked, ui->results, &QListView::activated);
    connect(m_model, &DossierListModel::moreWanted, this, [this] { emit moreAsked(m_model->rows().constLast()); });
    connect(ui->sheetButton, &ActionButton::clicked, this, &SearchPage::sheetAsked);
    connect(ui->paperButton, &ActionButton::clicked, this, &SearchPage::paperAsked);
    connect(ui->saveFilterButton, &ActionButton::clicked, this, &SearchPage::toggleSaved);
    makeWayBack();
    fillChoices();
    showResults({}, {});
    showSaved();
}

void SearchPage::fillChoices()
{
    for (const ListPeriod period :
         {ListPeriod::Any, ListPeriod::Today, ListPeriod::SevenDays, ListPeriod::ThirtyDays, ListPeriod::ThisYear})
        ui->periodBox->addItem(displayName(period));
    const auto ask = [this] {
        leaveGiven();
        showSaved();
        emit textChanged(text());
    };
    connect(ui->listSegments, &Segments::chosen, this, ask);
    connect(ui->periodBox, &QComboBox::activated, this, ask);
    connect(ui->savedBox, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && index <= m_saved.size())
            setFilter(m_saved.at(index - 1));
    });
}

ListFilter SearchPage::filter() const
{
    return {text(), static_cast<DossierFilter::Which>(ui->listSegments->current()),
            static_cast<ListPeriod>(ui->periodBox->currentIndex())};
}

void SearchPage::setFilter(const ListFilter &filter)
{
    ui->listSegments->setCurrent(static_cast<int>(filter.which));
    ui->periodBox->setCurrentIndex(static_cast<int>(filter.period));
    searchFor(filter.text);
    showSaved();
}

const QList<DossierRow> &SearchPage::rows() const
{
    return m_model->rows();
}

void SearchPage::setSaved(const QList<ListFilter> &filters)
{
    m_saved = filters;
    showSaved();
}

void SearchPage::showSaved()
{
    ui->savedBox->clear();
    ui->savedBox->addItem(tr("Saved filters"));
    for (const ListFilter &saved : std::as_const(m_saved))
        ui->savedBox->addItem(saved.name());
    const qsizetype current = m_saved.indexOf(filter());
    ui->savedBox->setCurrentIndex(static_cast<int>(current) + 1);
    ui->savedBox->setVisible(!m_saved.isEmpty());
    ui->saveFilterButton->setText(current >= 0 ? tr("Forget the filter") : tr("Save the filter"));
    ui->saveFilterButton->setIconName(current >= 0 ? u"trash"_s : u"plus"_s);
    ui->saveFilterButton->setEnabled(!filter().isEmpty());
}

void SearchPage::toggleSaved()
{
    if (!m_saved.removeOne(filter()))
        m_saved.append(filter());
    showSaved();
    emit savedChanged(m_saved);
}

void SearchPage::showMore(const QList<DossierRow> &rows, bool mayGoOn)
{
    m_model->appendRows(rows, mayGoOn);
}

void SearchPage::showNotice(const QString &text)
{
    ui->notice->setNotice(text);
}

SearchPage::~SearchPage() = default;

void SearchPage::setClock(const Clock &clock)
{
    m_delegate->setClock(clock);
}

void SearchPage::setFiling(const OnlineFiling &filing)
{
    m_model->setFiling(filing);
}

QString SearchPage::text() const
{
    return ui->searchField->text().trimmed();
}

void SearchPage::focusField()
{
    ui->searchField->setFocus(Qt::ShortcutFocusReason);
    ui->searchField->selectAll();
}

void SearchPage::searchFor(const QString &text)
{
    leaveGiven();
    ui->searchField->setText(text);
    m_delay.stop();
    emit textChanged(this->text());
}

void SearchPage::showResults(const QString &text, const QList<DossierRow> &rows, bool isCut, bool mayGoOn)
{
    if (isGiven() || text.trimmed() != this->text())
        return;
    m_model->setRows(rows);
    m_model->setGoesOn(mayGoOn);
    ui->notice->setNotice({});
    for (ActionButton *button : {ui->sheetButton, ui->paperButton})
        button->setEnabled(!rows.isEmpty());
    showSaved();
    const bool isAsked = !filter().isEmpty();
    ui->countLabel->setText(!isAsked || mayGoOn ? QString()
                            : isCut             ? tr("the newest %n", nullptr, static_cast<int>(rows.size()))
                                                : tr("%n dossier(s)", nullptr, static_cast<int>(rows.size())));
    if (rows.isEmpty())
        return showEmpty(
            !isAsked
                ? tr("Examples: nguyen van uoc · H61.33-261123-0018 · 0018 · 123/2026 (a certification) · the digits "
                     "below the staff code of a slip")
                : tr("No dossier fits. Check the code, or type fewer words of the name."));
    ui->results->show();
    ui->emptyLabel->hide();
    ui->results->setCurrentIndex(m_model->index(0, 0));
    if (m_opensFirst) {
        m_opensFirst = false;
        emit dossierChosen(rows.first().id);
    }
}

void SearchPage::makeWayBack()
{
    m_wayBack = new QWidget;
    m_from = new ActionButton({}, u"chevron-left"_s, ActionButton::Link);
    m_from->setObjectName("givenFrom");
    m_from->setKeyCap(u"Backspace"_s);
    m_from->setAccessibleName(tr("Back to where the list came from"));
    m_given = new QLabel;
    m_given->setObjectName("givenTitle");
    m_given->setProperty("textRole", "strong"_ba);
    auto *row = new QHBoxLayout(m_wayBack);
    row->setContentsMargins(12, 0, 16, 4);
    row->setSpacing(12);
    row->addWidget(m_from);
    row->addWidget(m_given, 1);
    ui->layout5->insertWidget(1, m_wayBack);
    m_wayBack->hide();
    m_backAction = addPageAction(this, tr("Back to where the list came from"), {QKeySequence(Qt::Key_Backspace)}, true,
                                 [this] { emit backAsked(); });
    m_backAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_backAction->setVisible(false);
    m_backAction->setEnabled(false);
    connect(m_from, &ActionButton::clicked, this, &SearchPage::backAsked);
}

bool SearchPage::isGiven() const
{
    return m_wayBack && !m_wayBack->isHidden();
}

void SearchPage::showGiven(const QString &from, const QString &title, const QList<DossierRow> &rows, bool isCut)
{
    m_delay.stop();
    ui->searchField->clear();
    ui->listSegments->setCurrent(0);
    ui->periodBox->setCurrentIndex(0);
    m_wayBack->hide();
    showResults({}, rows);
    m_from->setText(from);
    m_given->setText(u"› "_s + title);
    m_wayBack->show();
    m_backAction->setVisible(true);
    m_backAction->setEnabled(true);
    ui->countLabel->setText(isCut ? tr("the newest %n", nullptr, static_cast<int>(rows.size()))
                                  : tr("%n dossier(s)", nullptr, static_cast<int>(rows.size())));
    if (rows.isEmpty()) {
        showEmpty(tr("No dossier stands behind this number."));
        m_from->setFocus(Qt::OtherFocusReason);
    } else {
        ui->results->setFocus(Qt::OtherFocusReason);
    }
}

void SearchPage::leaveGiven()
{
    m_wayBack->hide();
    m_backAction->setVisible(false);
    m_backAction->setEnabled(false);
}

void SearchPage::showFailure(const QString &message)
{
    m_model->setRows({});
    showEmpty(message);
}

void SearchPage::showEmpty(const QString &words)
{
    ui->results->hide();
    ui->emptyLabel->setText(words);
    ui->emptyLabel->show();
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != ui->searchField || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = ui->results->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (m_model->rowCount() > 0) {
            const int next = qBound(0, row + (key->key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1);
            ui->results->setCurrentIndex(m_model->index(next, 0));
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_delay.isActive()) {
            m_delay.stop();
            m_opensFirst = true;
            emit textChanged(text());
        } else if (row >= 0) {
            emit dossierChosen(m_model->row(row).id);
        }
        return true;
    case Qt::Key_Backspace:
        if (!isGiven() || !ui->searchField->text().isEmpty())
            break;
        emit backAsked();
        return true;
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        searchFor({});
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}
