// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filespane.h"

#include "actionbutton.h"
#include "barcodewriting.h"
#include "clock.h"
#include "codeview.h"
#include "faultline.h"
#include "hairline.h"
#include "noticebox.h"
#include "segments.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int linkSide = 160;

QLabel *wrappedLabel(const char *role)
{
    auto *label = new QLabel;
    label->setProperty("textRole", QString::fromLatin1(role));
    label->setWordWrap(true);
    return label;
}

} // namespace

FilesPane::FilesPane(QWidget *parent)
    : QWidget(parent)
    , m_files(wrappedLabel("muted"))
    , m_way(new Segments)
    , m_folderCaption(wrappedLabel("muted"))
    , m_folder(new QComboBox)
    , m_fault(new FaultLine)
    , m_notice(new NoticeBox)
    , m_code(new CodeView)
    , m_link(wrappedLabel("strong"))
    , m_commitButton(new ActionButton)
{
    setObjectName(u"filesPane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    QLabel *title = wrappedLabel("heading");
    title->setText(tr("Scanned papers for filing online"));
    column->addWidget(title);
    column->addWidget(m_files);
    column->addWidget(new Hairline);
    m_way->setObjectName(u"filesWay"_s);
    m_way->setAccessibleName(tr("How the files are given"));
    m_way->setChoices({tr("Folder, USB stick"), tr("Link, works once")});
    m_way->setStretched(true);
    column->addWidget(m_way);
    m_folderCaption->setText(tr("Into this folder"));
    m_folderCaption->setBuddy(m_folder);
    column->addWidget(m_folderCaption);
    m_folder->setObjectName(u"filesFolder"_s);
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->setAccessibleName(tr("Folder or USB stick"));
    m_folder->lineEdit()->setAccessibleName(m_folder->accessibleName());
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_folder);
    m_fault->setField(m_folder);
    column->addWidget(m_fault);
    column->addWidget(m_notice);
    m_code->setSide(linkSide);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_link->setAlignment(Qt::AlignHCenter);
    m_link->setAccessibleName(tr("The link"));
    column->addWidget(m_link);
    column->addStretch(1);
    m_commitButton->setObjectName(u"filesCommitButton"_s);
    m_commitButton->setProperty("look", 1);
    m_commitButton->setProperty("keyCap", u"F9"_s);
    column->addWidget(m_commitButton);
    auto *back = new ActionButton;
    back->setText(tr("Back"));
    back->setProperty("keyCap", u"Esc"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(back);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_way, &Segments::chosen, this, &FilesPane::showWay);
    connect(m_commitButton, &ActionButton::clicked, this, &FilesPane::commit);
    connect(back, &ActionButton::clicked, this, &FilesPane::closed);
    begin({}, {}, false);
}

FilesPane::Way FilesPane::way() const
{
    return m_way->current() == 1 ? Way::Link : Way::Folder;
}

void FilesPane::begin(const QStringList &files, const QStringList &folders, bool isOnline)
{
    m_hasFiles = !files.isEmpty();
    m_isBusy = false;
    m_files->setText(files.isEmpty() ? tr("No paper of this dossier is scanned yet: scan them first (F6).")
                                     : files.join(u'\n'));
    m_folder->clear();
    for (const QString &folder : folders)
        m_folder->addItem(QDir::toNativeSeparators(folder));
    m_way->setCurrent(folders.isEmpty() && isOnline ? 1 : 0);
    m_way->setEnabled(isOnline);
    showWay();
    if (m_hasFiles)
        (way() == Way::Folder ? static_cast<QWidget *>(m_folder) : m_way)->setFocus(Qt::OtherFocusReason);
}

void FilesPane::showWay()
{
    const bool isFolder = way() == Way::Folder;
    m_folderCaption->setVisible(isFolder);
    m_folder->setVisible(isFolder);
    m_fault->setFault({});
    m_notice->setNotice(isFolder
                            ? tr("The copies are not sealed: delete them from the stick when the dossier is filed.")
                            : tr("Open the link on the computer where the citizen files: it shows the papers, each can "
                                 "be fetched once."));
    m_code->hide();
    m_link->hide();
    m_commitButton->setText(isFolder ? tr("Copy the files") : tr("Make the link"));
    m_commitButton->setEnabled(m_hasFiles && !m_isBusy);
}

void FilesPane::commit()
{
    if (!m_hasFiles || m_isBusy)
        return;
    m_fault->setFault({});
    if (way() == Way::Link)
        emit linkRequested();
    else
        emit copyRequested(QDir::fromNativeSeparators(m_folder->currentText().trimmed()));
}

void FilesPane::showBusy()
{
    m_isBusy = true;
    m_commitButton->setEnabled(false);
}

void FilesPane::showDone(const QString &text)
{
    m_isBusy = false;
    m_commitButton->setEnabled(true);
    m_notice->setNotice(text, Tone::Ready, u"check-circle"_s);
}

void FilesPane::showLink(const QString &url, const QDateTime &expiresAt)
{
    showDone(tr("The link works until %1, each paper once.").arg(inOfficeTime(expiresAt).toString(u"HH:mm"_s)));
    m_link->setText(url);
    m_link->show();
    if (const auto code = qrModules(url)) {
        m_code->setCode(code->width(), [code = *code](QPainter &painter, const QRectF &target) {
            paintModules(painter, code, target);
        });
        m_code->setAccessibleName(tr("The link as a code"));
        m_code->show();
    }
}

void FilesPane::showFault(const QString &message)
{
    m_isBusy = false;
    m_commitButton->setEnabled(m_hasFiles);
    m_fault->setFault(message);
}
