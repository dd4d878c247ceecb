// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannotice.h"

#include "noticebox.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownMs = 15'000;

} // namespace

ScanNotice::ScanNotice(QWidget *parent) : QWidget(parent), m_box(new NoticeBox)
{
    setProperty("ground", u"window"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 0);
    layout->addWidget(m_box);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(shownMs);
    connect(&m_leaving, &QTimer::timeout, this, [this] { say({}); });
    hide();
}

void ScanNotice::say(const QString &text)
{
    m_box->setNotice(text, Tone::Supplement, u"scan-code"_s);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        m_leaving.stop();
    else
        m_leaving.start();
}

QString ScanNotice::text() const
{
    return m_box->text();
}
