// xml_text.h: text into XML and back.
#pragma once
#include "core/formats/losses.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace conspectus {

/// Appends `text` so that it stands on one line, in an element or between double quotes, and reads back exactly: line
/// ends and tabs become references. `text` must be isXmlText.
void appendXmlText(std::string& out, std::string_view text);

/// True if XML 1.0 can hold `text`: well-formed UTF-8 without the forbidden controls.
bool isXmlText(std::string_view text);

/// What XML can hold of `text`: stray bytes read as Latin-1, controls left out; that is noted where it happens.
std::string asXmlText(std::string_view text, LossList& losses);

/// The text directly inside `element`, CDATA included, child elements passed over.
std::string textOf(pugi::xml_node element);

/// What stands inside `element` as XML that can stand elsewhere: in one form only, on one line, each namespace prefix
/// declared where it is used first (one that nobody declares gets a namespace of its own). `known` is a prefix that is
/// declared wherever the fragment goes. Comments are left out.
std::string fragmentIn(pugi::xml_node element, std::string_view known = {});

/// The same for `element` with its own tags.
std::string fragmentOf(pugi::xml_node element, std::string_view known = {});

/// What a text holds one behind the other, parsed; nothing if it is no sound XML (xml_guard.h), or deeper than 64.
/// Namespaces need not be declared.
void parseFragments(pugi::xml_document& document, std::string_view text);

/// The same fragments, sound in any case, in one form. What is none is left out.
std::string soundFragments(std::string_view text);

/// True for what can be the name of an element or attribute.
bool isXmlName(std::string_view name);

/// The name of the outermost element, without prefix, as far as the first 64 KB of `bytes` show one; empty if they are
/// no XML. Works for UTF-16 too.
std::string rootNameOf(std::string_view bytes);

/// "label" for both "label" and "y:label".
std::string_view localName(pugi::xml_node element);

/// The first child element with this local name.
pugi::xml_node childNamed(pugi::xml_node element, std::string_view name);

}  // namespace conspectus
