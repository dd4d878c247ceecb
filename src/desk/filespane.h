// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QWidget>

class ActionButton;
class CodeView;
class FaultLine;
class NoticeBox;
class QComboBox;
class QLabel;
class Segments;

/// Giving a dossier's scanned papers as files, beside the dossier: into a folder or onto a USB stick, or by a link that
/// works once on the computer where the citizen files online.
class FilesPane : public QWidget
{
    Q_OBJECT
public:
    enum class Way { Folder, Link };
    explicit FilesPane(QWidget *parent = nullptr);
    Way way() const;

public slots:
    /// What there is to give (names of files) and where to; the first folder is preset. `isOnline`: links can be made.
    void begin(const QStringList &files, const QStringList &folders, bool isOnline);
    void commit(); ///< F9.
    void showBusy();
    void showDone(const QString &text);
    void showLink(const QString &url, const QDateTime &expiresAt);
    void showFault(const QString &message);

signals:
    void copyRequested(const QString &folder);
    void linkRequested();
    void closed();

private:
    void showWay();

    QLabel *m_files;
    Segments *m_way;
    QLabel *m_folderCaption;
    QComboBox *m_folder;
    FaultLine *m_fault;
    NoticeBox *m_notice;
    CodeView *m_code;
    QLabel *m_link;
    ActionButton *m_commitButton;
    bool m_hasFiles = false;
    bool m_isBusy = false;
};
