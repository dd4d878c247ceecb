// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterprogram.h"

#include "adoptiondesk.h"
#include "cameradesk.h"
#include "carrying.h"
#include "demonstration.h"
#include "digitisedesk.h"
#include "enrolling.h"
#include "filesdesk.h"
#include "heldcode.h"
#include "keepingdesk.h"
#include "leaserefilling.h"
#include "officersession.h"
#include "printdesk.h"
#include "queuedesk.h"
#include "receivedesk.h"
#include "reportdesk.h"
#include "reviewdesk.h"
#include "selfdrive.h"
#include "settingtable.h"
#include "signingbatch.h"
#include "syncdesk.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

const QString demonstrationCode = u"demo"_s;

} // namespace

Result<std::unique_ptr<CounterProgram>> CounterProgram::open(const StartOptions &options)
{
    std::unique_ptr<CounterProgram> program(new CounterProgram);
    program->m_options = options;
    if (const auto opened = program->openStore(options); !opened)
        return opened.error();
    if (const auto loaded = program->reloadIdentity(); !loaded)
        return loaded.error();
    if (options.isDemonstration && program->m_lookUpOnly.isEmpty() &&
        program->m_context->identity.office.isDemonstration) {
        // A demonstration without its gateway still works: it is then a counter without a network.
        if (const auto started = program->openGateway(); !started)
            qWarning("demonstration gateway: %s", qPrintable(started.error().detail));
    }
    program->buildWindow(options);
    return program;
}

Result<void> CounterProgram::openStore(const StartOptions &options)
{
    const bool isNew = !Store::holdsData(options.directory);
    if (isNew && !options.isDemonstration)
        return Error{ErrorKind::BadInput,
                     u"no-office"_s,
                     QCoreApplication::translate("mocua", "There is no office in this folder. Make one with “mocuactl "
                                                          "init”, or look around with “mocua --demo”."),
                     {},
                     {}};
    auto store = Store::open(options.directory, Store::Access::ReadWrite);
    if (!store) {
        static const QStringList readable{u"newer-database"_s, u"read-only"_s, u"disk-full"_s};
        const Error refusal = store.error();
        if (isNew || !readable.contains(refusal.code))
            return refusal;
        store = Store::open(options.directory, Store::Access::LookUp);
        if (!store)
            return refusal;
        m_lookUpOnly =
            refusal.message + u' ' + QCoreApplication::translate("mocua", "Until then dossiers can only be looked up.");
    }
    m_store = std::move(*store);
    m_secrets = std::make_unique<SecretKeeping>(m_store->directory());
    const auto isSetUp =
        m_store->read<QString>([](Connection &c) { return SettingTable(c).value(Setting::office); }).result();
    if (!isSetUp)
        return isSetUp.error();
    if (!isSetUp->isEmpty() || !options.isDemonstration || !m_lookUpOnly.isEmpty())
        return {};
    const OfficeSetup setup = demonstrationSetup();
    return m_store
        ->write<void>(WritePriority::OfficersAct,
                      [&](Connection &c) { return setUpOffice(c, *m_secrets, setup, Clock().now()); })
        .result();
}

Result<void> CounterProgram::reloadIdentity()
{
    auto identity = m_store->read<CounterIdentity>([&](Connection &c) { return loadIdentity(c, *m_secrets); }).result();
    if (!identity)
        return identity.error();
    auto catalogue = m_store->read<Catalogue>([](Connection &c) { return loadCatalogue(c); }).result();
    if (!catalogue)
        return catalogue.error();
    auto shared = std::make_shared<const Catalogue>(std::move(*catalogue));
    m_portalClock = PortalClock();
    Clock clock = m_portalClock->clock();
    if (const QDateTime at = fromIsoOfficeTime(qEnvironmentVariable("MOCUA_NOW"));
        at.isValid() && identity->office.isDemonstration) {
        // A demonstration may be set to another day; its clock runs on from there.
        m_portalClock.reset();
        const qint64 offset = QDateTime::currentDateTimeUtc().msecsTo(at);
        clock = Clock([offset] { return QDateTime::currentDateTimeUtc().addMSecs(offset); });
    }
    const QByteArray fileKey = identity->fileKey();
    const Office office = identity->office;
    m_context.reset(new CounterContext{*m_store,
                                       FileStore(m_store->directory(), fileKey),
                                       std::move(*identity),
                                       shared,
                                       calendarOf(*shared),
                                       clock,
                                       {},
                                       m_lookUpOnly,
                                       FormLibrary::load(formsFolder(m_store->directory()), office)});
    return {};
}

Result<void> CounterProgram::openGateway()
{
    const CounterIdentity &identity = m_context->identity;
    m_gateway = std::make_unique<DemonstrationGateway>(m_store->directory() + u"/gateway"_s, identity.gatewayUrl);
    const auto url = m_gateway->start();
    if (!url)
        return url.error();
    if (identity.isEnrolled()) {
        if (*url == identity.gatewayUrl)
            return {};
        // The same gateway on another port.
        const auto moved =
            m_store
                ->write<void>(WritePriority::OfficersAct,
                              [&](Connection &c) {
                                  return keepEnrolment(c, *m_secrets, *url, identity.device.id, identity.token,
                                                       url->toString(), identity.device.counter);
                              })
                .result();
        return moved ? reloadIdentity() : moved;
    }
    const auto answer = enrolDevice({*url, {}, {}}, demonstrationCode, identity.device);
    if (!answer)
        return answer.error();
    const auto kept = m_store
                          ->write<void>(WritePriority::OfficersAct,
                                        [&](Connection &c) -> Result<void> {
                                            if (const auto leases = keepLeases(c, answer->leases); !leases)
                                                return leases.error();
                                            if (const auto key = keepPortalKey(c, answer->limits.portalKey); !key)
                                                return key.error();
                                            return keepEnrolment(c, *m_secrets, *url, answer->deviceId, answer->token,
                                                                 answer->publicUrl, answer->counter);
                                        })
                          .result();
    return kept ? reloadIdentity() : kept;
}

void CounterProgram::buildWindow(const StartOptions &options)
{
    CounterContext &context = *m_context;
    m_window = std::make_unique<CounterWindow>();
    m_desks = std::make_unique<CounterDesks>(context, *m_window);
    if (context.identity.isEnrolled() && m_lookUpOnly.isEmpty()) {
        SyncAccount account;
        account.portal = {context.identity.gatewayUrl, context.identity.token, context.identity.caFile};
        account.deviceId = context.identity.device.id;
        account.counter = context.identity.device.counter;
        account.officeCode = context.identity.office.code;
        account.agency = context.identity.office.agencyCode;
        account.calendar = context.calendar;
        account.clock = context.clock;
        account.portalClock = m_portalClock;
        account.fileKey = context.identity.fileKey();
        m_desks->sync()->begin(account);
        m_desks->keeping()->begin(account);
        m_desks->queue()->begin(account.portal);
        m_desks->files()->begin(account.portal);
        m_desks->review()->beginOnline(account.portal);
        m_desks->reports()->beginOnline(account.portal);
        m_desks->adoption()->beginOnline(account.portal);
    }
    if (options.isDemonstration)
        m_desks->digitising()->signing().settings().demonstrate();
    if (options.script.isEmpty())
        return;
    auto *drive = new SelfDrive(context, *m_window, options.script, options.screenshots, m_desks.get());
    QObject::connect(m_desks->receiving(), &ReceiveDesk::received, drive, &SelfDrive::noteSaved);
    QObject::connect(m_desks->digitising(), &DigitiseDesk::filed, drive, &SelfDrive::noteFiled);
    QObject::connect(m_desks->printing(), &PrintDesk::printed, drive,
                     [drive](const QUuid &, PaperForm form, const QByteArray &sha256) {
                         static const QHash<PaperForm, QString> names{{PaperForm::Receipt, u"receipt.pdf"_s},
                                                                      {PaperForm::Slip, u"slip.pdf"_s},
                                                                      {PaperForm::Guidance, u"guidance.pdf"_s},
                                                                      {PaperForm::Refusal, u"refusal.pdf"_s}};
                         drive->notePrinted(sha256, names.value(form));
                     });
    QObject::connect(
        m_desks->printing(), &PrintDesk::formPrinted, drive,
        [drive](const QString &form, const QByteArray &sha256) { drive->notePrinted(sha256, form + u".pdf"_s); });
    CameraDesk *camera = m_desks->camera();
    QObject::connect(drive, &SelfDrive::held, camera, [camera](const QString &text, int percent) {
        camera->showPane();
        camera->source().reader()->take(heldCode(text, percent));
    });
    QObject::connect(m_desks->sync(), &SyncDesk::figuresChanged, drive, [drive](const OutboxFigures &figures) {
        drive->noteWaiting(figures.waiting + figures.quarantined);
    });
    QObject::connect(
        drive, &SelfDrive::finished, drive, [](int status) { QApplication::exit(status); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(drive, &SelfDrive::start, Qt::QueuedConnection);
}

void CounterProgram::show()
{
    if (m_options.script.isEmpty()) {
        m_window->showMaximized();
    } else {
        m_window->resize(1366, 728);
        m_window->show();
    }
    m_window->showSignIn();
}
