// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"

#include <QRandomGenerator>

/// An invented person with a number, an address and a phone of the right form; the same for the same generator state.
Applicant inventedPerson(QRandomGenerator &random);
