"""No test reaches another machine."""

import socket

import pytest
import pytest_socket


def test_another_machine_is_out_of_reach() -> None:
    """A connection that is not to this machine is refused before it is tried."""
    with socket.socket() as connection, pytest.raises(pytest_socket.SocketConnectBlockedError):
        connection.connect(("192.0.2.1", 80))


def test_this_machine_is_within_reach() -> None:
    """Servers of the tests themselves can be spoken to."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as connection:
        assert connection.getpeername() == server.getsockname()
