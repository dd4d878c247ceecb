// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobtable.h"
#include "gatewayroutes.h"

/// An upload with what the database says of its file.
struct FoundUpload
{
    StoredUpload upload;
    bool isHeld = false; ///< The office holds the file already.
};

/// How far an upload is.
struct UploadProgress
{
    qint64 offset = 0;                   ///< All bytes: the file is whole, verified and noted.
    std::optional<GatewayReply> refusal; ///< What went wrong instead.
};

/// Where the upload stands. One whose last byte came before the gateway could finish it is finished here.
UploadProgress standing(const GatewayContext &context, const EnrolledDevice &device, const FoundUpload &found);

/// Writes the request's body at the offset, in pieces as they come: memory stays flat. With the last byte the file is
/// verified and noted. What arrived before a connection broke stays. `announced`: bytes as Content-Length says; 0: not
/// said.
UploadProgress received(const GatewayContext &context, const EnrolledDevice &device, const StoredUpload &upload,
                        qint64 offset, qint64 announced, const BodyReader &read);
