// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// In what form a paper of a dossier is there (domain.md 13.3).
enum class ComponentState {
    Missing,   ///< Thiếu.
    Original,  ///< Nộp bản chính.
    Certified, ///< Nộp bản chứng thực.
    Copy,      ///< Nộp bản sao (photo).
    Shown,     ///< Xuất trình để đối chiếu, trả ngay.
    Database,  ///< Tra cứu CSDL, không yêu cầu nộp.
    Reused,    ///< Dùng lại giấy đã số hóa.
};

/// One paper that a procedure asks for (thành phần hồ sơ), from the catalogue.
struct ComponentRequirement
{
    int number = 0; ///< From 1, in catalogue order.
    QString code;   ///< MaThanhPhanHoSo; may be empty.
    QString name;
    ComponentState expected = ComponentState::Original; ///< The form in which it is ordinarily given.
    int quantity = 1;                                   ///< How many of it; 0 where nothing is kept.
    bool isRequired = true;
    QString requiredWhen;    ///< In words, for papers needed only in some cases; may be empty.
    QString forbiddenGround; ///< Not empty: the law forbids to ask for it, and this is the ground.
    QString database;        ///< Where it is looked up instead of being asked for; may be empty.
    QString hint;            ///< What the officer should check; may be empty.
    bool isForm = false;     ///< A form that is filled in on the portal where the dossier is filed online.
};

/// One paper as it lies in a dossier.
struct Component
{
    int number = 0; ///< The requirement's number.
    QString code;
    QString name;
    ComponentState state = ComponentState::Missing;
    int quantity = 0;
    bool isRequired = true;
    QString note;
    QString source;      ///< With Database and Reused: where it was found, e.g. a dossier code.
    QDateTime checkedAt; ///< With Database: when.
};

/// Stable words: "missing", "original", "certified", "copy", "shown", "database", "reused".
QString toText(ComponentState state);
std::optional<ComponentState> componentStateFromText(QStringView text);
/// The words on the screen, translated ("Xuất trình, trả ngay").
QString displayName(ComponentState state);
