// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpegfile.h"

#include "filekeeping.h"

#include <QBuffer>

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

using namespace Qt::StringLiterals;

// Named: they are parts of JpegFile::Encoder.

/// libjpeg's way of failing: back to where the call was made.
struct JpegFailing
{
    jpeg_error_mgr manager;
    std::jmp_buf back;
};

/// Where libjpeg's bytes go.
struct JpegTarget
{
    jpeg_destination_mgr manager;
    QIODevice *out = nullptr;
    bool isFull = false;
    static constexpr std::size_t bufferSize = 64 * 1024;
    JOCTET buffer[bufferSize];
};

namespace {

constexpr int sheetQuality = 90;

[[noreturn]] void fail(j_common_ptr common)
{
    std::longjmp(reinterpret_cast<JpegFailing *>(common->err)->back, 1);
}

void saySilently(j_common_ptr) {}

void beginTarget(j_compress_ptr compress)
{
    auto *target = reinterpret_cast<JpegTarget *>(compress->dest);
    target->manager.next_output_byte = target->buffer;
    target->manager.free_in_buffer = JpegTarget::bufferSize;
}

void put(JpegTarget *target, std::size_t count)
{
    if (!target->isFull &&
        target->out->write(reinterpret_cast<const char *>(target->buffer), qint64(count)) != qint64(count))
        target->isFull = true;
}

boolean emptyTarget(j_compress_ptr compress)
{
    put(reinterpret_cast<JpegTarget *>(compress->dest), JpegTarget::bufferSize);
    beginTarget(compress);
    return TRUE;
}

void endTarget(j_compress_ptr compress)
{
    auto *target = reinterpret_cast<JpegTarget *>(compress->dest);
    put(target, JpegTarget::bufferSize - target->manager.free_in_buffer);
}

void aim(JpegTarget &target, QIODevice &out)
{
    target.manager.init_destination = beginTarget;
    target.manager.empty_output_buffer = emptyTarget;
    target.manager.term_destination = endTarget;
    target.out = &out;
}

void makeFailing(JpegFailing &failing)
{
    jpeg_std_error(&failing.manager);
    failing.manager.error_exit = fail;
    failing.manager.output_message = saySilently;
}

void describe(jpeg_compress_struct &compress, const PageShape &shape)
{
    compress.image_width = JDIMENSION(shape.width);
    compress.image_height = JDIMENSION(shape.height);
    compress.input_components = shape.kind == PixelKind::Colour ? 3 : 1;
    compress.in_color_space = shape.kind == PixelKind::Colour ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(&compress);
    jpeg_set_quality(&compress, sheetQuality, TRUE);
    // 4:4:4: a stamp's edge keeps its colour.
    compress.comp_info[0].h_samp_factor = 1;
    compress.comp_info[0].v_samp_factor = 1;
    compress.density_unit = 1;
    compress.X_density = UINT16(shape.dpi);
    compress.Y_density = UINT16(shape.dpi);
}

} // namespace

struct JpegFile::Encoder
{
    jpeg_compress_struct compress{};
    JpegFailing failing;
    JpegTarget target;
};

JpegFile::JpegFile(QIODevice &out) : m_encoder(std::make_unique<Encoder>())
{
    makeFailing(m_encoder->failing);
    m_encoder->compress.err = &m_encoder->failing.manager;
    aim(m_encoder->target, out);
}

JpegFile::~JpegFile()
{
    jpeg_destroy_compress(&m_encoder->compress);
}

Result<std::unique_ptr<JpegFile>> JpegFile::begin(QIODevice &out, const PageShape &shape)
{
    std::unique_ptr<JpegFile> jpeg(new JpegFile(out));
    Encoder &encoder = *jpeg->m_encoder;
    if (setjmp(encoder.failing.back) != 0)
        return notWritten(u"libjpeg does not take the page's shape"_s);
    jpeg_create_compress(&encoder.compress);
    encoder.compress.dest = &encoder.target.manager;
    describe(encoder.compress, shape);
    jpeg_start_compress(&encoder.compress, TRUE);
    return jpeg;
}

Result<void> JpegFile::add(const unsigned char *row)
{
    Encoder &encoder = *m_encoder;
    if (setjmp(encoder.failing.back) != 0)
        return notWritten(u"libjpeg failed"_s);
    JSAMPROW rows[1] = {const_cast<JSAMPROW>(row)};
    jpeg_write_scanlines(&encoder.compress, rows, 1);
    if (encoder.target.isFull)
        return notWritten(encoder.target.out->errorString());
    return {};
}

Result<void> JpegFile::end()
{
    Encoder &encoder = *m_encoder;
    if (setjmp(encoder.failing.back) != 0)
        return notWritten(u"libjpeg failed"_s);
    jpeg_finish_compress(&encoder.compress);
    if (encoder.target.isFull)
        return notWritten(encoder.target.out->errorString());
    return {};
}

Result<QByteArray> cutJpeg(const QByteArray &bytes, int rows)
{
    QByteArray shorter;
    QBuffer out(&shorter);
    out.open(QIODevice::WriteOnly);
    JpegFailing failing;
    makeFailing(failing);
    jpeg_decompress_struct source{};
    jpeg_compress_struct cut{};
    source.err = &failing.manager;
    cut.err = &failing.manager;
    const auto target = std::make_unique<JpegTarget>();
    aim(*target, out);
    const bool isCut = setjmp(failing.back) == 0;
    if (isCut) {
        jpeg_create_decompress(&source);
        jpeg_create_compress(&cut);
        jpeg_mem_src(&source, reinterpret_cast<const unsigned char *>(bytes.constData()),
                     static_cast<unsigned long>(bytes.size()));
        jpeg_read_header(&source, TRUE);
        jvirt_barray_ptr *coefficients = jpeg_read_coefficients(&source);
        jpeg_copy_critical_parameters(&source, &cut);
        cut.image_height = JDIMENSION(rows);
        cut.dest = &target->manager;
        jpeg_write_coefficients(&cut, coefficients);
        jpeg_finish_compress(&cut);
    }
    jpeg_destroy_compress(&cut);
    jpeg_destroy_decompress(&source);
    if (!isCut || target->isFull)
        return notWritten(u"a JPEG could not be cut"_s);
    return shorter;
}
