// fuzz_main.cpp: one entry (CONSPECTUS_FUZZ_ENTRY) as a program of libFuzzer.
#include "tests/fuzz/entries.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

extern "C" const char* __ubsan_default_options() { return "halt_on_error=1:print_stacktrace=1"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        conspectus::fuzz::CONSPECTUS_FUZZ_ENTRY({reinterpret_cast<const char*>(data), size});
    } catch (const conspectus::fuzz::Broken& broken) {
        std::cerr << broken.what() << '\n';
        std::abort();
    }
    return 0;
}
