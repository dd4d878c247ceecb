// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperattaching.h"

#include "dossiertable.h"
#include "filestore.h"
#include "filing.h"
#include "signingchoosing.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct AttachingText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// The key that is named, else the one that was chosen for the counter: a paper of an office that signs is signed.
SigningOptions signingBy(const CommandLine &line, SigningOptions options)
{
    if (line.has(u"unsigned"_s))
        return {};
    if (line.has(u"p12"_s) || line.has(u"module"_s)) {
        options.key = line.has(u"p12"_s) ? SigningOptions::Key::File : SigningOptions::Key::Token;
        options.file = line.value(u"p12"_s);
        options.module = line.value(u"module"_s);
        options.token = line.value(u"token"_s);
    }
    return options;
}

} // namespace

Result<std::unique_ptr<PaperAttaching>> PaperAttaching::begin(const Invocation &invocation, const CommandLine &line)
{
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return data.error();
    std::unique_ptr<PaperAttaching> attaching(new PaperAttaching(*std::move(data)));
    const auto clock = clockOf(attaching->m_data.identity.office);
    if (!clock)
        return clock.error();
    attaching->m_clock = *clock;
    const auto officer = actingOfficer(attaching->m_data, invocation, clock->now());
    if (!officer)
        return officer.error();
    attaching->m_officer = *officer;
    if (const auto found = attaching->find(line.value(u"dossier"_s), line.value(u"component"_s).toInt()); !found)
        return found.error();
    if (const auto unlocked = attaching->unlock(line); !unlocked)
        return unlocked.error();
    return attaching;
}

Result<void> PaperAttaching::find(const QString &code, int component)
{
    using Found = std::optional<StoredDossier>;
    const auto found = m_data.store
                           ->read<Found>([&](Connection &c) -> Result<Found> {
                               DossierTable dossiers(c);
                               const auto key = dossiers.keyOfCode(code);
                               if (!key)
                                   return key.error();
                               return *key ? dossiers.find(**key) : Result<Found>(Found());
                           })
                           .result();
    if (!found)
        return found.error();
    const bool hasComponent =
        *found && std::any_of((*found)->dossier.components.begin(), (*found)->dossier.components.end(),
                              [&](const Component &c) { return c.number == component; });
    if (!hasComponent)
        return Error{ErrorKind::BadInput,
                     *found ? u"unknown-component"_s : u"unknown-dossier"_s,
                     AttachingText::tr("There is no such dossier here, or it has no paper of this number."),
                     {},
                     {}};
    m_dossier = (*found)->dossier.id;
    m_component = component;
    return {};
}

Result<void> PaperAttaching::unlock(const CommandLine &line)
{
    const auto chosen = m_data.store->read<std::optional<SigningOptions>>(chosenSigning).result();
    if (!chosen)
        return chosen.error();
    const SigningOptions options = signingBy(line, chosen->value_or(SigningOptions()));
    if (!options.isOn())
        return {};
    m_signing = std::make_unique<PaperSigning>(options, m_data.identity.office.name);
    return m_signing->unlock(m_clock.now());
}

Result<PaperAttaching::Attached> PaperAttaching::attach(const QString &file, const DigitisedPaper &paper)
{
    Attached attached;
    const QDateTime at = m_clock.now();
    if (m_signing) {
        const auto done = m_signing->sign(file, file, at);
        if (!done)
            return done.error();
        attached.signature = done->signature;
        attached.stampTrouble = done->stampTrouble;
    }
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed,
                     u"paper-missing"_s,
                     AttachingText::tr("The PDF that was written cannot be read again: check the disk."),
                     pdf.errorString(),
                     {}};
    const QByteArray bytes = pdf.readAll();
    attached.bytes = bytes.size();
    FileStore files(m_data.store->directory(), m_data.identity.fileKey());
    const auto hash = files.put(bytes);
    if (!hash)
        return hash.error();
    const FinishedPaper finished{m_component, *hash,          bytes.size(), static_cast<int>(paper.pages.size()),
                                 paper.text,  u"digitised"_s, {},           attached.signature};
    const Act act{m_officer, m_data.identity.device, at};
    const auto filed = m_data.store
                           ->write<void>(WritePriority::OfficersAct,
                                         [&](Connection &c) { return filePapers(c, m_dossier, {finished}, act); })
                           .result();
    return filed ? Result<Attached>(attached) : filed.error();
}
