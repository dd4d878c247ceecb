// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepingdesk.h"

#include "audittable.h"
#include "carrying.h"
#include "counterwindow.h"
#include "dayreconciling.h"
#include "operationvoiding.h"
#include "syncpage.h"
#include "volumeencryption.h"

#include <QFileDialog>
#include <QStorageInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

/// The first drive that can be taken out, as far as the system tells; else the home folder.
QString likelyDrive()
{
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const bool isOther = !volume.isRoot() && volume.isReady() && !volume.isReadOnly();
        if (isOther && (volume.rootPath().startsWith(u"/media/"_s) || volume.rootPath().startsWith(u"/run/media/"_s) ||
                        volume.fileSystemType() == "vfat" || volume.fileSystemType() == "FAT32" ||
                        volume.fileSystemType() == "exfat"))
            return volume.rootPath();
    }
    return QDir::homePath();
}

} // namespace

KeepingDesk::KeepingDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    SyncPage *page = window.syncPage();
    connect(page, &SyncPage::carryOutAsked, this, &KeepingDesk::askWhereTo);
    connect(page, &SyncPage::carryInAsked, this, &KeepingDesk::askWhichReceipt);
    connect(page, &SyncPage::compareAsked, this, &KeepingDesk::compareToday);
    connect(page, &SyncPage::secondCopyAsked, this, &KeepingDesk::askSecondFolder);
    connect(page, &SyncPage::recoveryKeyAsked, this, &KeepingDesk::offerRecoveryKey);
    connect(page, &SyncPage::recoveryKeyCopied, this, &KeepingDesk::keepRecoveryKey);
    connect(page, &SyncPage::recoveryKeyLeft, this, [this] { m_offered.reset(); });
    if (!context.lookUpOnly.isEmpty())
        return;
    showRecovery();
    QtConcurrent::run([data = context.store.directory()] {
        return isOnEncryptedVolume(data);
    }).then(this, [this](std::optional<bool> isEncrypted) {
        m_view.isVolumeEncrypted = isEncrypted;
        m_window.syncPage()->setSafety(m_view);
    });
    m_copier = std::make_unique<SecondCopier>(context.store, context.identity, context.clock);
    connect(m_copier.get(), &SecondCopier::stateChanged, this, &KeepingDesk::showCopies);
    m_copier->start();
    showDays();
}

KeepingDesk::~KeepingDesk()
{
    m_working.waitForFinished();
}

void KeepingDesk::begin(SyncAccount account)
{
    m_account = std::move(account);
    m_window.syncPage()->setMayCarry(true);
}

/// Runs on a thread of its own; the page's buttons rest meanwhile.
template <typename Answer, typename Work, typename Show> void KeepingDesk::work(Work work, Show show)
{
    if (!m_account || m_working.isRunning())
        return;
    m_window.syncPage()->setMayCarry(false);
    QFuture<Answer> working = QtConcurrent::run(std::move(work));
    m_working = QFuture<void>(working);
    working.then(this, [this, show](const Answer &answer) {
        m_window.syncPage()->setMayCarry(true);
        show(answer);
        emit carried();
    });
}

void KeepingDesk::askWhereTo()
{
    auto *dialog = new QFileDialog(&m_window, tr("Carry what waits to the province"), likelyDrive(),
                                   tr("Bundles of mocua (*.mcb)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"mcb"_s);
    dialog->selectFile(u"mocua-quay-%1-%2.mcb"_s.arg(m_context.identity.device.counter)
                           .arg(m_context.clock.now().toString(u"yyyyMMdd-HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &KeepingDesk::carryOutTo);
    dialog->open();
}

void KeepingDesk::askWhichReceipt()
{
    auto *dialog = new QFileDialog(&m_window, tr("The receipt that came back from the province"), likelyDrive(),
                                   tr("Bundles of mocua (*.mcb);;All (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeepingDesk::carryInFrom);
    dialog->open();
}

void KeepingDesk::askSecondFolder()
{
    auto *dialog = new QFileDialog(&m_window, tr("A drive for the second copy of what is not sent"), likelyDrive());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &KeepingDesk::takeSecondFolder);
    dialog->open();
}

void KeepingDesk::takeSecondFolder(const QString &folder)
{
    if (!m_copier || !mayVoidOperations(m_context.officer))
        return;
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [folder, data = m_context.store.directory(), officer = m_context.officer.id,
                      now = m_context.clock.now()](Connection &c) -> Result<void> {
                         if (const auto chosen = chooseSecondCopyFolder(c, data, folder, false); !chosen)
                             return chosen.error();
                         return AuditTable(c).add(now, officer, u"second-copy-chosen"_s, {});
                     })
        .then(this, [this](const Result<void> &chosen) {
            if (!chosen)
                return m_window.showNotice(chosen.error().message);
            m_window.announce(tr("What is not sent lies there a second time, sealed, from now on."));
            m_copier->lookAgain();
        });
}

void KeepingDesk::carryOutTo(const QString &file)
{
    work<Result<CarriedOut>>(
        [store = &m_context.store, account = m_account, device = m_context.identity.device, file] {
            return carryOut(*store, *account, device, file);
        },
        [this](const Result<CarriedOut> &out) {
            if (!out)
                return m_window.showNotice(out.error().message);
            m_window.announce(tr("%n operation(s) are on the drive, sealed for the province. They stay here until its "
                                 "receipt comes back.",
                                 nullptr, out->operations));
            if (out->filesMissing > 0)
                m_window.showNotice(
                    tr("%n paper(s) are no longer on this computer: scan them again.", nullptr, out->filesMissing));
        });
}

void KeepingDesk::carryInFrom(const QString &file)
{
    work<Result<CarriedIn>>(
        [store = &m_context.store, account = m_account, device = m_context.identity.device, file] {
            return carryIn(*store, *account, device, file);
        },
        [this](const Result<CarriedIn> &in) {
            if (!in)
                return m_window.showNotice(in.error().message);
            m_window.announce(
                tr("The receipt is taken: %n operation(s) are at the province.", nullptr, in->acknowledged));
            if (in->refused > 0)
                m_window.showNotice(
                    tr("%n operation(s) were not accepted; their reasons stand in the queue.", nullptr, in->refused));
        });
}

void KeepingDesk::compareToday()
{
    work<DayReport>(
        [store = &m_context.store, account = m_account, day = m_context.clock.now().date()] {
            PortalClient client(account->portal);
            client.setTimeout(account->timeoutMs);
            return reconcileDay(*store, client, *account, day, false);
        },
        [this](const DayReport &report) {
            if (report.trouble)
                m_window.showNotice(errorOf(*report.trouble).message);
            else if (report.storeError)
                m_window.showNotice(report.storeError->message);
            showDays();
        });
}

void KeepingDesk::showCopies(const CopyState &state)
{
    m_view.dailyCopy = state.dailyCopy;
    m_view.dailyTrouble = state.dailyTrouble;
    m_view.secondFolder = state.secondFolder;
    m_view.secondAt = state.secondAt;
    m_view.secondTrouble = state.secondTrouble;
    m_window.syncPage()->setSafety(m_view);
    showDays();
}

void KeepingDesk::showDays()
{
    m_context.store.read<std::optional<ReconciledDay>>([](Connection &c) { return ReconciliationTable(c).newest(); })
        .then(this, [this](const Result<std::optional<ReconciledDay>> &newest) {
            if (!newest || !*newest)
                return;
            const DayDifference &difference = (*newest)->difference;
            m_view.comparedDay = (*newest)->day;
            m_view.operations = (*newest)->operations;
            m_view.different = int(difference.unknown.size() + difference.applied.size()) + difference.onlyHere +
                               (difference.brokenAt > 0 ? 1 : 0);
            m_window.syncPage()->setSafety(m_view);
        });
}

void KeepingDesk::showRecovery()
{
    m_context.store.read<QByteArray>([](Connection &c) { return recoveryPublicKey(c); })
        .then(this, [this](const Result<QByteArray> &key) {
            if (!key)
                return;
            m_view.hasRecoveryKey = !key->isEmpty();
            m_window.syncPage()->setSafety(m_view);
        });
}

void KeepingDesk::offerRecoveryKey()
{
    if (!m_context.lookUpOnly.isEmpty())
        return m_window.showNotice(m_context.lookUpOnly);
    m_offered = makeRecoveryKey();
    m_window.syncPage()->showRecoveryKey(m_offered->words, m_view.hasRecoveryKey);
}

void KeepingDesk::keepRecoveryKey()
{
    if (!m_offered)
        return;
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [made = *m_offered, officer = m_context.officer, now = m_context.clock.now(),
                      replaces = m_view.hasRecoveryKey](Connection &c) {
                         return chooseRecoveryKey(c, made, officer, now, replaces);
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                return m_window.syncPage()->showRecoveryFault(kept.error().message);
            m_offered.reset();
            m_window.syncPage()->closeRecoveryKey();
            m_window.announce(tr("Copies are sealed to the recovery key from now on."));
            showRecovery();
        });
}
