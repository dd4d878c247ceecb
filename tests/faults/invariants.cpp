// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

#include "blobshelf.h"
#include "blobtable.h"
#include "checking.h"
#include "counteridentity.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "dossierview.h"
#include "feetable.h"
#include "filestore.h"
#include "gatewayconnection.h"
#include "outboxtable.h"
#include "store.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// One counter's data, opened to be read.
struct OpenCounter
{
    const TrialCounter &counter;
    std::unique_ptr<Store> store;
    CounterIdentity identity;
    QMap<QUuid, QJsonObject> dossiers;
    QMap<QString, QSet<QUuid>> codes;
};

class Checking
{
public:
    explicit Checking(FaultWorld &world) : m_world(world) {}

    Checked run()
    {
        m_world.gateway().stop();
        auto opened = GatewayConnection::open(*DatabaseAddress::parse(m_world.gateway().database()), u"invariants"_s);
        if (!opened) {
            fail(u"I2"_s, u"the gateway's database does not open"_s);
            return m_checked;
        }
        m_portal = *std::move(opened);
        for (const TrialCounter &counter : m_world.counters())
            look(counter);
        checkPortal();
        checkNothingWentAway();
        checkAgreement();
        checkLogs();
        return m_checked;
    }

private:
    void fail(const QString &invariant, const QString &what) { m_checked.violations.append({invariant, what}); }

    void look(const TrialCounter &counter)
    {
        auto store = Store::open(counter.data, Store::Access::ReadOnly);
        if (!store) {
            fail(u"I1"_s, u"a counter's data does not open: "_s + store.error().code);
            return;
        }
        OpenCounter open{.counter = counter, .store = *std::move(store)};
        SecretKeeping secrets(counter.data);
        const auto identity =
            open.store->read<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); }).result();
        if (!identity) {
            fail(u"I1"_s, u"a counter's identity is gone"_s);
            return;
        }
        open.identity = *identity;
        checkOwn(open);
        checkPromises(open);
        checkOutbox(open);
        m_counters.push_back(std::move(open));
    }

    /// What `mocuactl check` looks at: pages, chain, signatures, figures, files, ledger (I1, I4, I5).
    void checkOwn(OpenCounter &open)
    {
        FileStore files(open.counter.data, open.identity.fileKey());
        const auto findings = open.store
                                  ->read<QList<Finding>>([&](Connection &c) {
                                      return checkedData(c, files, open.identity.device.key.publicKey);
                                  })
                                  .result();
        if (!findings)
            return fail(u"I4"_s, u"a counter cannot be checked: "_s + findings.error().code);
        for (const Finding &finding : *findings)
            fail(u"I4"_s, finding.code + u": "_s + finding.detail);
        const auto rows =
            open.store->read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(100'000); }).result();
        for (const DossierRow &row : *rows) {
            const auto stored = open.store
                                    ->read<std::optional<StoredDossier>>(
                                        [&row](Connection &c) { return DossierTable(c).find(row.key); })
                                    .result();
            open.dossiers.insert(row.id, toJson((*stored)->dossier));
            for (const DossierAlias &alias : (*stored)->dossier.codes)
                open.codes[alias.text].insert(row.id);
        }
    }

    /// I1: what was said to be saved is there; I3: what was printed leads to one dossier.
    void checkPromises(OpenCounter &open)
    {
        for (const QString &id : open.counter.dossiers) {
            ++m_checked.dossiersPromised;
            if (!open.dossiers.contains(QUuid::fromString(id)))
                fail(u"I1"_s, u"a dossier that was called saved is gone: "_s + id);
        }
        for (const QString &id : open.counter.payments) {
            ++m_checked.payments;
            const auto entry = open.store
                                   ->read<std::optional<FeeEntry>>(
                                       [&id](Connection &c) { return FeeTable(c).find(QUuid::fromString(id)); })
                                   .result();
            if (!entry || !*entry)
                fail(u"I1"_s, u"a payment that was called saved is gone: "_s + id);
        }
        for (const QString &code : open.counter.codes) {
            ++m_checked.codes;
            if (open.codes.value(code).size() != 1)
                fail(u"I3"_s, u"a printed number leads to %1 dossiers"_s.arg(open.codes.value(code).size()));
        }
    }

    /// I2, I9: each acknowledged operation stands at the portal once, byte for byte; nothing waits any more.
    void checkOutbox(OpenCounter &open)
    {
        qint64 after = 0;
        while (true) {
            const auto some =
                open.store
                    ->read<QList<StoredOperation>>([after](Connection &c) { return OutboxTable(c).since(after, 500); })
                    .result();
            if (!some || some->isEmpty())
                break;
            for (const StoredOperation &operation : *some) {
                after = operation.deviceSeq;
                ++m_checked.operations;
                checkOperation(open, operation);
            }
        }
    }

    void checkOperation(const OpenCounter &open, const StoredOperation &operation)
    {
        const auto rows =
            m_portal->rows("SELECT device, body, sha256 FROM operation WHERE op_id = ?", {textOf(operation.opId)});
        const bool isQuarantined =
            operation.state == OutboxState::Quarantined || operation.state == OutboxState::Conflict;
        m_checked.quarantined += isQuarantined ? 1 : 0;
        if (operation.state == OutboxState::Acknowledged && rows.size() != 1)
            return fail(u"I2"_s, u"an acknowledged operation stands %1 times at the portal"_s.arg(rows.size()));
        if (operation.state != OutboxState::Acknowledged && operation.state != OutboxState::Void && !isQuarantined)
            return fail(u"I2"_s, u"an operation still waits: "_s + toText(operation.state));
        if (isQuarantined && !rows.isEmpty())
            return fail(u"I2"_s, u"an operation in the tray was applied"_s);
        if (rows.isEmpty())
            return;
        if (rows.first().at(0).toString() != open.identity.device.id ||
            rows.first().at(1).toByteArray() != operation.body)
            fail(u"I9"_s, u"an operation at the portal is not as it was made"_s);
    }

    void checkPortal()
    {
        const auto count = [this](const char *sql) {
            const QVariantList row = m_portal->row(sql, {});
            return row.isEmpty() ? qint64(-1) : row.first().toLongLong();
        };
        const qint64 operations = count("SELECT count(*) FROM operation");
        if (operations != count("SELECT count(DISTINCT op_id) FROM operation"))
            fail(u"I2"_s, u"an operation stands twice at the portal"_s);
        if (count("SELECT count(*) FROM official_code") != count("SELECT count(DISTINCT code) FROM official_code"))
            fail(u"I3"_s, u"two dossiers carry one number"_s);
        // I6: the feed's numbers have no gap, and each operation of a dossier stands in it once.
        if (count("SELECT count(*) FROM change") != count("SELECT coalesce(sum(seq), 0) FROM scope"))
            fail(u"I6"_s, u"the feed has gaps"_s);
        QSet<QUuid> told;
        for (const QVariantList &row : m_portal->rows("SELECT item FROM change", {})) {
            const QJsonObject item = QJsonDocument::fromJson(row.first().toByteArray()).object();
            const QUuid id = QUuid::fromString(item[u"opId"_s].toString());
            if (id.isNull() || item[u"entity"_s] != u"dossier"_s)
                continue;
            if (told.contains(id))
                fail(u"I6"_s, u"an operation is told twice"_s);
            told.insert(id);
        }
        const auto shelf = BlobShelf::open(m_world.gateway().folder());
        for (const QVariantList &row : m_portal->rows("SELECT dossier, sha256 FROM attachment", {})) {
            ++m_checked.files;
            const QByteArray hash = row.at(1).toByteArray();
            const QVariantList dossier =
                m_portal->row("SELECT office FROM dossier WHERE id = ?", {row.at(0).toString()});
            const auto blob =
                dossier.isEmpty() ? std::nullopt : storedBlob(*m_portal, dossier.first().toString(), hash);
            QFile file(fileOf(dossier.isEmpty() ? QString() : dossier.first().toString(), hash));
            const bool isWhole = blob && shelf && file.open(QIODevice::ReadOnly) && sha256Of(file.readAll()) == hash;
            if (!isWhole)
                fail(u"I5"_s, u"a file that is attached is not whole at the portal"_s);
        }
    }

    QString fileOf(const QString &office, const QByteArray &hash) const
    {
        const QString hex = QString::fromLatin1(hash.toHex());
        return u"%1/blobs/o-%2/%3/%4/%5"_s.arg(m_world.gateway().folder(), office, hex.first(2), hex.sliced(2, 2), hex);
    }

    /// I10: nothing that was called saved went away anywhere else, whatever was cut, full or read in vain.
    void checkNothingWentAway()
    {
        for (const OpenCounter &open : m_counters) {
            for (const QString &id : open.counter.dossiers) {
                const QUuid dossier = QUuid::fromString(id);
                if (hasOpenTask(open, dossier)) // Refused: it stands in the tray of its own counter.
                    continue;
                if (m_portal->row("SELECT 1 FROM dossier WHERE id = ? AND voided = 0", {id}).isEmpty())
                    fail(u"I10"_s, u"a dossier that was called saved is not at the portal: "_s + id);
                for (const OpenCounter &other : m_counters) {
                    if (!other.dossiers.contains(dossier))
                        fail(u"I10"_s, u"a dossier that was called saved is not at another counter: "_s + id);
                }
            }
            for (const QString &id : open.counter.payments) {
                if (m_portal->row("SELECT 1 FROM fee_entry WHERE id = ?", {id}).isEmpty() && m_checked.quarantined == 0)
                    fail(u"I10"_s, u"a payment that was called saved is not at the portal: "_s + id);
            }
        }
    }

    /// I7: no edits are under way, so everybody has the same dossier as the portal.
    void checkAgreement()
    {
        for (const QVariantList &row :
             m_portal->rows("SELECT id, version, state, voided, official_code, document FROM dossier", {})) {
            const DossierView portal = dossierViewOf(row);
            const QUuid id = QUuid::fromString(portal.id);
            for (const OpenCounter &open : m_counters) {
                if (!open.dossiers.contains(id)) {
                    fail(u"I6"_s, u"a counter never learnt of a dossier"_s);
                    continue;
                }
                const QJsonObject here = open.dossiers.value(id);
                for (auto it = portal.document.begin(); it != portal.document.end(); ++it) {
                    // Numbers are added on each side; events and ledger have their own ways.
                    if (it.key() == u"codes"_s || it.value() == here.value(it.key()))
                        continue;
                    if (!hasOpenTask(open, id))
                        fail(u"I7"_s, u"“%1” of a dossier differs: %2 at the portal, %3 here (%4)"_s.arg(
                                          it.key(), shown(it.value()), shown(here.value(it.key())), portal.id));
                }
            }
        }
    }

    static QString shown(const QJsonValue &value)
    {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(120);
    }

    static bool hasOpenTask(const OpenCounter &open, const QUuid &dossier)
    {
        const auto unsent =
            open.store->read<QList<StoredOperation>>([](Connection &c) { return OutboxTable(c).unsent(0, 10'000); })
                .result();
        return unsent && std::any_of(unsent->begin(), unsent->end(), [&dossier](const StoredOperation &operation) {
                   return operation.dossierId == dossier;
               });
    }

    /// I11: no name and no number in any log or temporary file of a program.
    void checkLogs()
    {
        QDirIterator logs(m_world.logs(), QDir::Files);
        while (logs.hasNext()) {
            QFile file(logs.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray text = file.readAll();
            if (text.contains("Bí Mật"))
                fail(u"I11"_s, u"a name stands in "_s + QFileInfo(file).fileName());
            for (const QString &secret : m_world.secrets()) {
                if (text.contains(secret.toUtf8()))
                    fail(u"I11"_s, u"a number stands in "_s + QFileInfo(file).fileName());
            }
        }
    }

    FaultWorld &m_world;
    std::unique_ptr<GatewayConnection> m_portal;
    std::vector<OpenCounter> m_counters;
    Checked m_checked;
};

} // namespace

Checked checkedInvariants(FaultWorld &world)
{
    return Checking(world).run();
}
