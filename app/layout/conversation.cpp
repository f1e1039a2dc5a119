#include "app/layout/conversation.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace conspectus {

namespace {

bool mustWait() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Conversation::Conversation(WorkerProcess worker, const LayoutRequest& request, std::size_t number,
                           Clock::time_point deadline)
    : m_worker(std::move(worker)),
      m_request(&request),
      m_number(number),
      m_deadline(deadline),
      m_outgoing(encodeRequest(request))
{
}

pollfd Conversation::interest() const
{
    const int events = POLLIN | (m_sent < m_outgoing.size() ? POLLOUT : 0);
    return {m_worker.socket(), static_cast<short>(events), 0};
}

void Conversation::advance()
{
    send();
    if (!m_outcome)
        receive();
}

void Conversation::giveUp() { fail("The layout engine took too long for this view."); }

void Conversation::send()
{
    while (m_sent < m_outgoing.size()) {
        const ssize_t put = ::send(m_worker.socket(), m_outgoing.data() + m_sent, m_outgoing.size() - m_sent,
                                   MSG_DONTWAIT | MSG_NOSIGNAL);
        if (put > 0)
            m_sent += static_cast<std::size_t>(put);
        else if (mustWait())
            return;
        else
            return fail(m_worker.lastWords());
    }
}

void Conversation::receive()
{
    std::array<std::uint8_t, 65536> buffer;
    while (!m_outcome) {
        const ssize_t got = recv(m_worker.socket(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got > 0)
            take({buffer.data(), static_cast<std::size_t>(got)});
        else if (got < 0 && mustWait())
            return;
        else
            return fail(m_worker.lastWords());
    }
}

void Conversation::take(std::span<const std::uint8_t> bytes)
{
    m_incoming.insert(m_incoming.end(), bytes.begin(), bytes.end());
    if (!m_frameSize && m_incoming.size() >= kFrameHeader) {
        const Result<std::size_t> payload = payloadSize(std::span(m_incoming).first(kFrameHeader));
        if (!payload)
            return fail(payload.error().message);
        m_frameSize = kFrameHeader + *payload;
    }
    if (m_frameSize && m_incoming.size() >= *m_frameSize)
        finish();
}

void Conversation::finish()
{
    if (m_incoming.size() > *m_frameSize || m_sent < m_outgoing.size())
        return fail("The layout engine said more than it was asked.");
    Result<Layout> answer = decodeAnswer(std::span(m_incoming).subspan(kFrameHeader));
    if (answer) {
        if (const std::optional<std::string> fault = faultOf(*m_request, *answer))
            return fail(*fault);
        answer->revision = m_request->revision;
    }
    ++m_worker.layouts;
    m_isWorkerFit = true;
    m_outcome = std::move(answer);
}

void Conversation::fail(std::string sentence)
{
    m_isWorkerFit = false;
    m_outcome = unexpected(ErrorCode::Layout, std::move(sentence));
}

}  // namespace conspectus
