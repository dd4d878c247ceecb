// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizendesk.h"

#include "citizendisplay.h"
#include "citizenid.h"
#include "citizensaying.h"
#include "counterwindow.h"
#include "orderchecking.h"
#include "settingtable.h"
#include "wording.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace {

constexpr int soonMs = 80;
constexpr int ratingMs = 20'000; ///< How long the question stands after an act (ux.md 6.4: cleared after it).
constexpr int thanksMs = 3'000;
const QString onSetting = u"citizen.display"_s;
const QString maskSetting = u"citizen.masked"_s;

QString feeText(const Fee &fee)
{
    if (fee.isUnruled)
        return CitizenDesk::tr("paid later");
    if (fee.total() > 0)
        return formattedDong(fee.total());
    return fee.exemption.isEmpty() ? CitizenDesk::tr("free") : CitizenDesk::tr("exempt (%1)").arg(fee.exemption);
}

} // namespace

CitizenDesk::CitizenDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_forget.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CitizenDesk::show);
    connect(&m_forget, &QTimer::timeout, this, &CitizenDesk::forget);
    connect(&window, &CounterWindow::lockShown, this, &CitizenDesk::forget);
    connect(&window, &CounterWindow::closing, this, [this] { m_display.reset(); });
    // A screen that goes must not take its window's place in the middle of the system's own work.
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &CitizenDesk::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CitizenDesk::place, Qt::QueuedConnection);
    load();
}

CitizenDesk::~CitizenDesk() = default;

void CitizenDesk::load()
{
    m_context.store
        .read<std::pair<QString, QString>>([](Connection &c) -> Result<std::pair<QString, QString>> {
            const auto on = SettingTable(c).value(onSetting);
            const auto mask = SettingTable(c).value(maskSetting);
            return std::pair(on.value_or({}), mask.value_or({}));
        })
        .then(this, [this](const Result<std::pair<QString, QString>> &kept) {
            if (kept) {
                m_isOn = kept->first != u"off";
                m_isMasked = kept->second != u"off";
            }
            place();
        });
}

int CitizenDesk::screens() const
{
    return m_trialScreens > 0 ? m_trialScreens : static_cast<int>(QGuiApplication::screens().size());
}

void CitizenDesk::setScreens(int count)
{
    m_trialScreens = count;
    place();
}

void CitizenDesk::place()
{
    const bool isWanted = m_isOn && screens() > 1;
    m_window.setCitizenScreen(screens() > 1, m_isOn, m_isMasked);
    emit placed(isWanted);
    if (!isWanted) {
        m_display.reset();
        return;
    }
    if (!m_display) {
        m_display = std::make_unique<CitizenDisplay>();
        m_display->setOffice(m_context.identity.office.name, m_context.identity.device.counter);
        m_display->setPalette(m_window.palette());
        connect(m_display.get(), &CitizenDisplay::rated, this, &CitizenDesk::rate);
        connect(m_display.get(), &CitizenDisplay::signedBy, this, &CitizenDesk::sign);
        m_display->setWindowFlag(Qt::WindowDoesNotAcceptFocus); // Keys and scans stay with the officer.
        m_display->setAttribute(Qt::WA_ShowWithoutActivating);
        m_display->setAttribute(Qt::WA_QuitOnClose, false);
        m_display->showIdle(m_idle);
    }
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen == m_window.screen() && m_trialScreens == 0)
            continue;
        m_display->setGeometry(screen->geometry());
        if (m_trialScreens == 0)
            m_display->showFullScreen();
        break;
    }
    m_display->QWidget::show();
    m_soon.start();
}

void CitizenDesk::keepSetting(const QString &name, bool isOn)
{
    m_context.store.write<void>(WritePriority::Sync, [name, isOn](Connection &c) {
        return SettingTable(c).setValue(name, isOn ? u"on"_s : u"off"_s);
    });
}

void CitizenDesk::toggle()
{
    m_isOn = !m_isOn;
    keepSetting(onSetting, m_isOn);
    place();
}

void CitizenDesk::toggleMask()
{
    m_isMasked = !m_isMasked;
    keepSetting(maskSetting, m_isMasked);
    place();
}

void CitizenDesk::noteOrder(const ReceiveOrder &order)
{
    m_order = order;
    if (!m_soon.isActive())
        m_soon.start();
}

CitizenView CitizenDesk::viewOf(const ReceiveOrder &order) const
{
    CitizenView view;
    const QDateTime now = m_context.clock.now();
    const Procedure *procedure = m_context.catalogue->find(order.procedureCode, receiptOf(order, now).date());
    if (procedure)
        view.procedure = procedure->name;
    // A name that is still in doubt is not confirmed.
    if (!order.isNameInDoubt)
        view.name = m_isMasked ? maskedName(order.applicant.name) : order.applicant.name;
    view.number = maskedNumber(order.applicant.paper.number);
    if (normalisedPhone(order.applicant.phone))
        view.phone = maskedPhone(*normalisedPhone(order.applicant.phone));
    if (!procedure)
        return view;
    const Dossier dossier = composedDossier(order, m_context.place(), *m_context.catalogue, m_context.calendar, now);
    for (const Component &component : order.components) {
        const bool isThere = component.state != ComponentState::Missing;
        if (!component.isRequired && !isThere)
            continue;
        ++view.papersAsked;
        view.papers += isThere ? 1 : 0;
        if (!isThere)
            view.missing.append(component.name);
    }
    view.fee = feeText(dossier.fee);
    if (dossier.dueAt)
        view.due = dossier.dueAt->toString(u"HH:mm "_s) + weekdayAndDate(dossier.dueAt->date());
    return view;
}

void CitizenDesk::show()
{
    if (!m_display)
        return;
    const CitizenView view = viewOf(m_order);
    if (!view.isEmpty()) {
        m_forget.stop();
        m_display->showEntry(view);
    } else if (m_display->stage() == CitizenDisplay::Stage::Entering) {
        m_display->clear();
    }
}

void CitizenDesk::noteReceived(const ReceivedDossier &received)
{
    m_order = {};
    m_soon.stop();
    // The code may be there already: a reading that was done at once is shown before this is told.
    const bool isPaying =
        m_display && m_display->stage() == CitizenDisplay::Stage::Paying && m_dossier == received.dossier.id;
    m_dossier = received.dossier.id;
    if (!m_display || isPaying)
        return;
    m_display->clear();
    m_forget.start(ratingMs);
    // A transfer that is awaited takes the screen; its code stands until the money is seen or the next citizen comes.
    if (!received.payment || received.payment->kind != FeeEntryKind::Announced)
        m_display->askRating();
}

void CitizenDesk::noteGiven(const QUuid &dossier)
{
    m_dossier = dossier;
    if (!m_display)
        return;
    m_display->clear();
    m_display->askRating();
    m_forget.start(ratingMs);
}

void CitizenDesk::showMoney(const FeeView &view)
{
    if (!m_display)
        return;
    for (const FeePayment &payment : view.balance.payments) {
        if (payment.state != PaymentState::Awaited)
            continue;
        const auto text =
            vietQrText({view.account.bin, view.account.account, payment.entry.amount, payment.entry.reference});
        if (!text)
            return;
        m_forget.stop();
        m_dossier = view.dossier.id;
        m_display->showTransfer({*text, formattedDong(payment.entry.amount),
                                 view.account.bankName + u'\n' + view.account.account + u'\n' + view.account.holder,
                                 payment.entry.reference});
        return;
    }
}

void CitizenDesk::noteEntry(const FeeEntry &entry)
{
    const bool isSettled = entry.kind == FeeEntryKind::Confirmed || entry.kind == FeeEntryKind::Dropped;
    if (!m_display || !isSettled || m_display->stage() != CitizenDisplay::Stage::Paying)
        return;
    m_display->clear();
    if (entry.kind == FeeEntryKind::Confirmed) {
        m_display->askRating();
        m_forget.start(ratingMs);
    }
}

void CitizenDesk::showNumbers(const CitizenIdle &idle)
{
    m_idle = idle;
    if (m_display)
        m_display->showIdle(idle);
}

void CitizenDesk::forget()
{
    m_order = {};
    m_soon.stop();
    m_forget.stop();
    m_dossier = {};
    if (m_display)
        m_display->clear();
}

void CitizenDesk::askSignature(const QUuid &dossier, const QString &what)
{
    if (!m_display || dossier.isNull())
        return emit said(tr("There is no citizen's screen to sign on, or no dossier is open."));
    m_dossier = dossier;
    m_signFor = what;
    m_forget.stop();
    m_display->askSignature(what);
    emit said(tr("The citizen is asked to sign on their screen."));
}

void CitizenDesk::rate(int score)
{
    m_display->showThanks();
    m_forget.start(thanksMs);
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [score, dossier = m_dossier, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return keepRating(c, score, dossier, {officer, device, at});
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                emit said(kept.error().message);
        });
}

void CitizenDesk::sign(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto kept = m_context.files.put(bytes); // Sealed; a few kilobytes.
    if (!kept)
        return emit said(kept.error().message);
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [hash = *kept, dossier = m_dossier, what = m_signFor, officer = m_context.officer,
                      &device = m_context.identity.device, at = m_context.clock.now()](Connection &c) {
                         return keepSignature(c, dossier, what, hash, {officer, device, at});
                     })
        .then(this, [this](const Result<void> &noted) {
            emit said(noted ? tr("The citizen has signed; it stands with the dossier.") : noted.error().message);
        });
    m_display->showThanks();
    m_forget.start(thanksMs);
}
