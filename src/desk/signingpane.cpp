// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingpane.h"

#include "ui_signingpane.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

SigningPane::SigningPane(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::SigningPane>())
{
    ui->setupUi(this);
    for (Segments *segments : {ui->keySegments, ui->askingSegments, ui->markSegments})
        connect(segments, &Segments::chosen, this, &SigningPane::choose);
    for (QLineEdit *field : {ui->fileField, ui->moduleField, ui->stampField, ui->trustField})
        connect(field, &QLineEdit::editingFinished, this, &SigningPane::choose);
    connect(ui->tokenBox, &QComboBox::activated, this, &SigningPane::choose);
    connect(ui->fileButton, &ActionButton::clicked, this,
            [this] { chooseFile(ui->fileField, tr("File of the key"), tr("Keys (*.p12 *.pfx)")); });
    connect(ui->moduleButton, &ActionButton::clicked, this, [this] {
        chooseFile(ui->moduleField, tr("The token's driver (PKCS #11)"), tr("Drivers (*.so *.dll *.dylib)"));
    });
    connect(ui->trustButton, &ActionButton::clicked, this, [this] {
        chooseFile(ui->trustField, tr("Certificates that are trusted"), tr("Certificates (*.pem *.crt *.cer)"));
    });
    setOptions({});
    setCertificate({}, {});
    setMayChoose(true);
}

SigningPane::~SigningPane() = default;

SigningOptions SigningPane::options() const
{
    SigningOptions options;
    options.key = static_cast<SigningOptions::Key>(qMax(0, ui->keySegments->current()));
    options.file = ui->fileField->text().trimmed();
    options.module = ui->moduleField->text().trimmed();
    options.token = ui->tokenBox->currentData().toString();
    options.asking =
        ui->askingSegments->current() == 1 ? SigningOptions::Asking::EachSession : SigningOptions::Asking::EachBatch;
    options.hasMark = ui->markSegments->current() != 1;
    options.stampUrl = ui->stampField->text().trimmed();
    options.authorityFile = ui->trustField->text().trimmed();
    return options;
}

void SigningPane::setOptions(const SigningOptions &options)
{
    m_options = options;
    ui->keySegments->setCurrent(static_cast<int>(options.key));
    ui->fileField->setText(options.file);
    ui->moduleField->setText(options.module);
    ui->askingSegments->setCurrent(options.asking == SigningOptions::Asking::EachSession ? 1 : 0);
    ui->markSegments->setCurrent(options.hasMark ? 0 : 1);
    ui->stampField->setText(options.stampUrl);
    ui->trustField->setText(options.authorityFile);
    setTokens({});
    showFields();
}

void SigningPane::setTokens(const QStringList &labels)
{
    ui->tokenBox->clear();
    ui->tokenBox->addItem(tr("The only one that is plugged in"), QString());
    for (const QString &label : labels)
        ui->tokenBox->addItem(label, label);
    if (!m_options.token.isEmpty() && !labels.contains(m_options.token))
        ui->tokenBox->addItem(tr("%1 (not connected)").arg(m_options.token), m_options.token);
    ui->tokenBox->setCurrentIndex(qMax(0, ui->tokenBox->findData(m_options.token)));
}

void SigningPane::setCertificate(const SigningCertificate &certificate, const QDateTime &now)
{
    if (!certificate.isKnown())
        return ui->certificateLabel->setText(tr("Is shown once it has signed"));
    const QString until = certificate.until.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy"_s);
    const QString from = certificate.from.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy"_s);
    ui->certificateLabel->setText(certificate.isExpired(now) ? tr("%1 · EXPIRED on %2").arg(certificate.signer, until)
                                  : certificate.isEarly(now)
                                      ? tr("%1 · not valid before %2").arg(certificate.signer, from)
                                      : tr("%1 · valid until %2").arg(certificate.signer, until));
}

void SigningPane::setTrouble(const QString &words)
{
    ui->trouble->setNotice(words, Tone::Supplement, u"alert"_s);
    ui->certificateLabel->setVisible(words.isEmpty() && m_options.key != SigningOptions::Key::None);
}

void SigningPane::setMayChoose(bool mayChoose)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{
             ui->keySegments, ui->fileField, ui->fileButton, ui->moduleField, ui->moduleButton, ui->tokenBox,
             ui->askingSegments, ui->markSegments, ui->stampField, ui->trustField, ui->trustButton})
        widget->setEnabled(mayChoose);
    ui->rightsLabel->setVisible(!mayChoose);
}

void SigningPane::showEvent(QShowEvent *)
{
    emit tokensAsked();
}

void SigningPane::chooseFile(QLineEdit *field, const QString &title, const QString &kinds)
{
    const QString file = QFileDialog::getOpenFileName(this, title, field->text(), kinds + u";;"_s + tr("All (*)"));
    if (file.isEmpty())
        return;
    field->setText(file);
    choose();
}

void SigningPane::choose()
{
    const SigningOptions chosen = options();
    if (chosen == m_options)
        return;
    m_options = chosen;
    showFields();
    emit optionsChosen(chosen);
}

void SigningPane::showFields()
{
    const bool isFile = m_options.key == SigningOptions::Key::File;
    const bool isToken = m_options.key == SigningOptions::Key::Token;
    const auto show = [](std::initializer_list<QWidget *> widgets, bool isShown) {
        for (QWidget *widget : widgets)
            widget->setVisible(isShown);
    };
    show({ui->fileCaption, ui->fileField, ui->fileButton}, isFile);
    show({ui->moduleCaption, ui->moduleField, ui->moduleButton, ui->tokenCaption, ui->tokenBox}, isToken);
    show({ui->certificateCaption, ui->certificateLabel, ui->askingCaption, ui->askingSegments, ui->markCaption,
          ui->markSegments, ui->markLabel, ui->stampCaption, ui->stampField, ui->trustCaption, ui->trustField,
          ui->trustButton},
         isFile || isToken);
    setTrouble({});
}
