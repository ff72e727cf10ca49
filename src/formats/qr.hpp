// A text as a QR code, drawn as SVG; the only place that knows libqrencode.
#pragma once
#include <string>

namespace formats {

// Black on white with the quiet border that readers need (ISO/IEC 18004), one unit a module. Throws
// std::invalid_argument for a text that no QR code holds: more than 2,331 bytes.
std::string qr_svg(const std::string& text);

}  // namespace formats
