// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesdesk.h"

#include "counterwindow.h"
#include "dossierpage.h"
#include "filesgiving.h"
#include "filespane.h"
#include "portalclient.h"
#include "portaltrouble.h"
#include "problem.h"
#include "settingtable.h"
#include "storeddossier.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

const QString folderSetting = u"files.folder"_s;
constexpr int timeoutMs = 8000;

struct GivingContent
{
    Dossier dossier;
    QList<GivenFile> files;
    QString lastFolder;
};

Result<GivingContent> readContent(Connection &connection, const QUuid &id)
{
    const auto stored = storedDossier(connection, id);
    if (!stored)
        return stored.error();
    const auto papers = PaperTable(connection).of(stored->key);
    const auto last = SettingTable(connection).value(folderSetting);
    if (!papers || !last)
        return papers ? last.error() : papers.error();
    return GivingContent{stored->dossier, givenFiles(stored->dossier, *papers), *last};
}

} // namespace

QStringList givingFolders(const QString &last)
{
    QStringList folders;
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes()) {
        const QString root = volume.rootPath();
        // Where sticks are mounted for a person; drive letters behind C: on Windows.
        const bool isStick = root.startsWith("/media/"_L1) || root.startsWith("/run/media/"_L1) ||
                             (root.size() >= 2 && root.at(1) == u':' && root.at(0).toUpper() > u'C');
        if (isStick && volume.isReady() && !volume.isReadOnly())
            folders.append(root);
    }
    if (!last.isEmpty() && !folders.contains(last) && QFileInfo(last).isDir())
        folders.append(last);
    return folders;
}

FilesDesk::FilesDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_pane(*window.dossierPage()->filesPane())
{
    connect(window.dossierPage(), &DossierPage::handingAsked, this, &FilesDesk::open);
    connect(&m_pane, &FilesPane::copyRequested, this, &FilesDesk::copy);
    connect(&m_pane, &FilesPane::linkRequested, this, &FilesDesk::makeLink);
}

FilesDesk::~FilesDesk() = default;

void FilesDesk::begin(const PortalAddress &portal)
{
    m_client = std::make_unique<PortalClient>(portal);
    m_client->setTimeout(timeoutMs);
}

void FilesDesk::open(const QUuid &dossier)
{
    m_dossier = dossier;
    m_context.store.read<GivingContent>([dossier](Connection &c) { return readContent(c, dossier); })
        .then(this, [this, dossier](const Result<GivingContent> &content) {
            if (dossier != m_dossier)
                return;
            if (!content)
                return m_pane.showFault(content.error().message);
            QStringList names;
            for (const GivenFile &file : content->files)
                names.append(file.name);
            m_files = static_cast<int>(names.size());
            m_pane.begin(names, givingFolders(content->lastFolder), m_client != nullptr);
        });
}

void FilesDesk::copy(const QString &folder)
{
    m_pane.showBusy();
    m_context.store.read<GivingContent>([dossier = m_dossier](Connection &c) { return readContent(c, dossier); })
        .then(this, [this, folder, dossier = m_dossier](const Result<GivingContent> &content) {
            if (!content)
                return m_pane.showFault(content.error().message);
            QtConcurrent::run([files = m_context.files, content = *content, folder] {
                return copyFiles(files, content.dossier, content.files, folder);
            }).then(this, [this, folder, dossier](const Result<QString> &copied) {
                if (dossier != m_dossier)
                    return;
                if (!copied) {
                    qWarning("files: %s", qPrintable(copied.error().code));
                    return m_pane.showFault(copied.error().message);
                }
                m_pane.showDone(tr("%n file(s) are in %1.", nullptr, m_files).arg(QDir::toNativeSeparators(*copied)));
                note(m_files, u"folder"_s);
                m_context.store.write<void>(WritePriority::Sync, [folder](Connection &c) {
                    return SettingTable(c).setValue(folderSetting, folder);
                });
            });
        });
}

void FilesDesk::makeLink()
{
    if (!m_client)
        return m_pane.showFault(tr("This counter is not enrolled at a portal: copy the files to a stick."));
    m_pane.showBusy();
    m_client->makeFileLink(m_dossier).then(this, [this, dossier = m_dossier](const PortalAnswer<FileLink> &link) {
        if (dossier != m_dossier)
            return;
        if (link) {
            m_pane.showLink(link->url, link->expiresAt);
            return note(m_files, u"link"_s);
        }
        const QString code = codeOf(link.trouble());
        if (code == ProblemType::missingBlob || code == ProblemType::notFound)
            return m_pane.showFault(
                tr("The papers are still on their way to the portal: try again in a moment, or copy them to a stick."));
        m_pane.showFault(errorOf(link.trouble()).message);
    });
}

void FilesDesk::note(int count, const QString &way)
{
    m_context.store.write<void>(WritePriority::OfficersAct,
                                [dossier = m_dossier, count, way, officer = m_context.officer,
                                 &device = m_context.identity.device, at = m_context.clock.now()](Connection &c) {
                                    return noteFilesGiven(c, dossier, count, way, {officer, device, at});
                                });
}
