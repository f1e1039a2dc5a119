// xmind_topic.h: a topic as a concept, and back.
#pragma once
#include "core/formats/losses.h"
#include "core/model/concept.h"

#include <nlohmann/json.hpp>

namespace conspectus {

/// Of the topic alone, not of what is below it. What the concept does not say is kept in it.
Concept conceptFrom(const nlohmann::json& topic, LossList& losses);

/// The topic for a concept: what was kept, with what has changed. The concept's texts must be valid UTF-8.
nlohmann::json topicFrom(const Concept& subject, bool isFolded);

bool isFolded(const nlohmann::json& topic);

/// A JSON text as an object; an empty one if it is none.
nlohmann::json objectFrom(std::string_view text);

/// JSON on one line. What is no UTF-8 in it is replaced.
std::string textOf(const nlohmann::json& value);

}  // namespace conspectus
