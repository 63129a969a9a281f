"""A cable that takes its time: makes two TAP interfaces and carries Ethernet frames between them.

This computer's kernel may lack netem, and a TAP needs an ioctl that Node cannot make.
Usage: delay-relay.py NAME NAME DELAY_MS JITTER_MS. Prints a line when both interfaces are there.
"""

import fcntl
import heapq
import os
import random
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TAP_NO_PI = 0x0002 | 0x1000


def open_tap(name):
    tap = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tap, TUNSETIFF, struct.pack("16sH14x", name.encode(), IFF_TAP_NO_PI))
    return tap


def main(left_name, right_name, delay_ms, jitter_ms):
    left, right = open_tap(left_name), open_tap(right_name)
    other = {left: right, right: left}
    # As real queues do, jitter delays what comes behind as well: frames of one direction keep their order.
    last_due = {left: 0.0, right: 0.0}
    waiting = []
    count = 0
    print("ready", flush=True)
    while True:
        wait = max(0.0, waiting[0][0] - time.monotonic()) if waiting else None
        for tap in select.select([left, right], [], [], wait)[0]:
            frame = os.read(tap, 65536)
            delay = (delay_ms + random.uniform(0, jitter_ms)) / 1000
            last_due[tap] = max(last_due[tap], time.monotonic() + delay)
            count += 1
            heapq.heappush(waiting, (last_due[tap], count, other[tap], frame))
        while waiting and waiting[0][0] <= time.monotonic():
            _, _, tap, frame = heapq.heappop(waiting)
            try:
                os.write(tap, frame)
            except OSError:
                pass  # The interface is down: a frame on an unplugged cable is lost.


main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]))
