// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digitisevalues.h"
#include "papertable.h"

#include <QWidget>

#include <memory>

class QAction;
class PinPane;
class QLabel;

namespace Ui {
class DigitisePage;
}

/// Số hóa: the dossiers that wait, one dossier's pages, the page as it will stand in its file, the papers it makes up.
///
/// It is told the pages and their pictures and says what the officer did; the pages change only by what it is told.
class DigitisePage : public QWidget
{
    Q_OBJECT
public:
    explicit DigitisePage(QWidget *parent = nullptr);
    ~DigitisePage() override;

    QUuid currentPage() const;
    ScanChoice scanChoice() const;
    PinPane *pinPane() const;

public slots:
    void setDossiers(const QList<DigitisingRow> &rows, qint64 current);
    /// A dossier was opened; an empty list of papers stands for pages of which nobody said yet whose they are.
    void setDossier(const QString &code, const QString &name, const QList<PaperEntry> &papers);
    void setPapers(const QList<PaperEntry> &papers); ///< Of the same dossier.
    void setPages(const QList<ScannedPage> &pages, bool canUndo);
    void setThumbnail(const QUuid &page, const QImage &picture);
    void showPicture(const QUuid &page, const QImage &picture); ///< Ignored unless it is the current page.
    /// The first page of a component's file. `reusable`: it is an earlier dossier's and may be taken over (U).
    void showPaper(int component, const QImage &picture, const QString &words, bool isReusable);
    void setDevices(const QList<ScanDevice> &devices, const QString &words); ///< `words`: why there are none.
    void setScanChoice(const ScanChoice &choice);
    void setFolder(const QString &folder); ///< That is watched; empty: none.
    void setScanning(bool isScanning);
    void setTurn(const StackTurn &turn); ///< What to do with the stack between fronts and backs.
    void setHint(const QString &text);   ///< What happened, below the papers.
    void setFault(const QString &text);  ///< Why F9 did not file.
    void showCurrent(const QUuid &page);
    void takeFocus(); ///< To the pages.
    void openNext();  ///< Goes to the next dossier that is not done.

signals:
    void dossierChosen(qint64 key);
    void scanAsked();
    void stopAsked();   ///< While scanning.
    void turnGivenUp(); ///< There are no backs: the fronts are all.
    void filesAsked();
    void choiceChanged(const ScanChoice &choice);
    void devicesAsked();                  ///< Look for scanners again.
    void folderAsked();                   ///< Choose the folder to watch, or give it up.
    void pictureAsked(const QUuid &page); ///< It is shown now.
    void assignAsked(const QUuid &page, int component);
    void moveAsked(const QUuid &page, int to);
    void turnAsked(const QUuid &page, int quarterTurns);
    void cropAsked(const QUuid &page, const QRectF &part); ///< Of the page as shown, 0 to 1.
    void straightenAsked(const QUuid &page, bool isStraightened);
    void dropAsked(const QUuid &page, bool isDropped);
    void acceptAsked(const QUuid &page);
    void replaceAsked(const QUuid &page); ///< By the next page that is scanned.
    void insertAsked(const QUuid &page);  ///< The next pages that are scanned come behind it.
    void paperAsked(int component);       ///< Its file shall be seen: the kept one, or the one that could be reused.
    void reuseAsked(int component);       ///< The earlier paper that is seen does again.
    void coversAsked(bool isGeneral);     ///< Separator sheets: for the dossier's papers, or one for any.
    void undoAsked();
    void doneAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    QAction *makeAction(const QString &text, const QList<QKeySequence> &keys, bool hasButton);
    void joinTools();
    void showPage();
    void showPapers();
    void showWarning();
    void showTools();
    void showDevices(const QString &words);
    void chooseDevice(int index);
    void assign(int component);
    void move(int by);
    int currentIndex() const;
    const ScannedPage *current() const;

    std::unique_ptr<Ui::DigitisePage> ui;
    QList<ScannedPage> m_pages;
    QList<PaperEntry> m_papers;
    QList<ScanDevice> m_devices;
    QUuid m_shown; ///< The page whose picture is shown or awaited.
    int m_shownRevision = -1;
    ScanChoice m_wished; ///< As it was kept; its scanner may not be found yet.
    QString m_folder;
    QString m_noDevice; ///< Why there is no scanner.
    int m_device = 0;   ///< The entry of the scanner that is chosen.
    int m_reusable = 0; ///< The component whose earlier paper is seen; 0: none.
    bool m_isScanning = false;
    bool m_isTurning = false;
    bool m_hasDossier = false;
    QAction *m_scanAction = nullptr;
    QAction *m_giveUpAction = nullptr;
    QAction *m_assignAction = nullptr;
    QAction *m_replaceAction = nullptr;
    QAction *m_dropAction = nullptr;
    QAction *m_moveAction = nullptr;
    QAction *m_reuseAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_doneAction = nullptr;
};
