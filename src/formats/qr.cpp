#include "formats/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace formats {
namespace {

constexpr int border = 4;  // modules

// The dark modules of each row, run by run.
std::string path_of(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width;) {
            int end = x;
            while (end < code.width && (code.data[y * code.width + end] & 1)) ++end;
            const int length = end - x;
            if (length)
                path += "M" + std::to_string(x + border) + " " + std::to_string(y + border) + "h" +
                        std::to_string(length) + "v1h-" + std::to_string(length) + "z";
            x = end + 1;
        }
    }
    return path;
}

}  // namespace

std::string qr_svg(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) throw std::invalid_argument("no QR code holds this text");
    const auto side = std::to_string(code->width + 2 * border);
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + side + " " + side +
           R"(" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h)" + side + "v" + side + R"(H0z"/><path d=")" +
           path_of(*code) + R"("/></svg>)";
}

}  // namespace formats
