// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volumeencryption.h"

#include <QDir>
#include <QStorageInfo>

#include <shobjidl.h>

#include <propsys.h>

// What Explorer shows beside a drive; needs no administrator. Values of System.Volume.BitLockerProtection: 1 on, 2 off,
// 3 being encrypted, 4 being decrypted, 5 suspended, 6 locked, 7 being decrypted and suspended.
std::optional<bool> isOnEncryptedVolume(const QString &folder)
{
    const HRESULT begun = CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED);
    std::optional<bool> told;
    IShellItem2 *item = nullptr;
    PROPERTYKEY key;
    const QString root = QDir::toNativeSeparators(QStorageInfo(folder).rootPath());
    if (SUCCEEDED(PSGetPropertyKeyFromName(L"System.Volume.BitLockerProtection", &key)) &&
        SUCCEEDED(SHCreateItemFromParsingName(reinterpret_cast<PCWSTR>(root.utf16()), nullptr, IID_PPV_ARGS(&item)))) {
        INT state = 0;
        if (SUCCEEDED(item->GetInt32(key, &state)))
            told = state == 1 || state == 3 || state == 6;
        item->Release();
    }
    if (SUCCEEDED(begun))
        CoUninitialize();
    return told;
}
